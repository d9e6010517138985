import {publish, publishPartner} from '../../src/statistics/published.ts';
import {attack} from './attack.ts';
import {PARTNER_KEYS, populationOf} from './population.ts';

/** What was tried: how many figures there were, how many were told, and what was learnt. */
export type AttackTally = {
  populations: number;
  figures: number;
  told: number;
  toPartners: number;
  readonly leaks: string[];
};

/** Publishes many populations, for everybody and for a partner, and attacks all that is told. */
export const attackMany = async (
  {from, n}: {readonly from: number; readonly n: number},
  onProgress: (done: number) => void = () => undefined,
): Promise<AttackTally> => {
  const tally: AttackTally = {populations: 0, figures: 0, told: 0, toPartners: 0, leaks: []};
  for (let seed = from; seed < from + n; seed += 1) {
    const stays = populationOf(seed);
    const published = await publish(stays);
    const partner = await publishPartner(stays, new Set(PARTNER_KEYS), published);
    const [open, both] = [attack(published), attack(partner)];
    tally.populations += 1;
    tally.figures += partner.cells.length * 7;
    tally.told += both.tellings;
    tally.toPartners += both.tellings - open.tellings;
    for (const leak of [...open.leaks, ...both.leaks]) tally.leaks.push(`seed ${seed}: ${leak}`);
    onProgress(tally.populations);
  }
  return tally;
};

/** What a tally lacks to say anything: an empty answer gives nothing away either. */
export const missed = ({figures, told, toPartners}: AttackTally): string[] => [
  ...(told > figures / 10 ? [] : ['hardly anything was told']),
  ...(told < figures ? [] : ['nothing was kept']),
  ...(toPartners > told / 20 ? [] : ['hardly anything was told to partners']),
];
