import type {AgencyKind} from '@immersion-kit/sdk/contract';
import type {Outcome, Stay} from '../../src/statistics/stays.ts';
import {chanceOf, pick} from '../chance.ts';

const MONTHS = ['2026-03', '2026-04', '2026-05', '2026-06'];
const DEPARTMENTS = ['2A', '54', '57', '974'];
const KINDS: readonly AgencyKind[] = ['mission-locale', 'cap-emploi', 'pole-emploi', 'autre'];
/** The keys of one partner: some immersions come through none of them. */
export const PARTNER_KEYS = ['key-1', 'key-2'] as const;
const MOST_STAYS = 30;

const some = <Item>(chance: () => number, items: readonly Item[]): Item[] =>
  items.slice(0, 1 + Math.floor(chance() * items.length));

/**
 * Immersions of a few agencies, the same for the same seed. A kind is often in one department only,
 * and a key often in one agency only: what is nested is what gives others away.
 */
export const populationOf = (seed: number): Stay[] => {
  const chance = chanceOf(seed);
  const months = some(chance, MONTHS);
  const kinds = some(chance, KINDS);
  const agencies = some(chance, DEPARTMENTS).flatMap(department =>
    kinds.filter(() => chance() < 0.6).map(kind => ({department, kind})),
  );
  const density = chance() * MOST_STAYS;
  const rarity = chance() ** 2;
  return agencies.flatMap(agency => {
    const ownKey = chance() < 0.5 ? pick(chance, PARTNER_KEYS) : undefined;
    return months.flatMap(month =>
      Array.from({length: chance() < 0.2 ? 0 : Math.floor(chance() * density)}, (): Stay => {
        const outcome: Outcome =
          chance() > rarity
            ? 'started'
            : pick(chance, ['cancelled-before-start', 'did-not-show'] as const);
        const isAssessed = chance() > rarity;
        return {
          ...agency,
          month,
          keyId: ownKey ?? (chance() < 0.3 ? pick(chance, [...PARTNER_KEYS, 'another']) : null),
          outcome,
          validationHours: chance() > rarity ? 12 : 100,
          noticeDays: chance() > rarity ? 20 : 3,
          isAssessed,
          isAssessmentSigned: isAssessed && chance() > rarity,
        };
      }),
    );
  });
};
