import {setImmediate as breathe} from 'node:timers/promises';
import {
  type Figures,
  monthsTold,
  type PartnerStatistics,
  type Statistics,
  STATISTICS_BY,
  type StatisticsBy,
  type StatisticsRow,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Key} from '../access/key.ts';
import {todayInParis} from '../directory/today.ts';
import type {Database, Store} from '../store/database.ts';
import {givePositions} from '../webhooks/give-positions.ts';
import {staysOf} from './atoms.ts';
import {figuresOf} from './figures.ts';
import {keep} from './keep.ts';
import {PARTNER_BY, publish, type Published, publishPartner, WHOLE} from './published.ts';
import {readStays, type Stay} from './stays.ts';

const NOTHING = new Set<never>();
const FRESH_MS = 60_000;

const figuresAt = ({atoms, cells, told}: Published, index: number) => {
  const cell = cells[index];
  return figuresOf(cell ? staysOf(atoms, cell) : [], told[index] ?? NOTHING);
};

const totalBy = (published: Published, by: string) =>
  figuresAt(
    published,
    published.cells.findIndex(cell => cell.by === by),
  );

const rowsBy = (published: Published, by: string): StatisticsRow[] =>
  published.cells
    .flatMap((cell, index) =>
      cell.by === by && published.told[index]?.has('started')
        ? [{key: cell.key, figures: figuresAt(published, index)}]
        : [],
    )
    .sort((one, other) => (one.key < other.key ? -1 : 1));

/** Where the log ends, all that was committed being in it. */
const lastPosition = async (db: Database): Promise<string> => {
  await givePositions(db);
  const {rows} = await sql<{last: string | null}>`SELECT max(position) AS last FROM outbox`.execute(
    db,
  );
  return rows[0]?.last ?? '0';
};

type Period = Statistics['period'];

const periodOn = (today: string): Period => {
  const months = monthsTold(today);
  return {from: months[0] ?? '', to: months.at(-1) ?? ''};
};

type Answers = Readonly<Record<StatisticsBy, Statistics>>;

/** Adds up all that everybody may be told, other requests passing in between. */
const answersOf = async (published: Published, period: Period): Promise<Answers> => {
  const total = totalBy(published, WHOLE);
  const answers: [StatisticsBy, Statistics][] = [];
  for (const by of STATISTICS_BY) {
    await breathe();
    answers.push([by, {period, by, total, rows: rowsBy(published, by)}]);
  }
  return Object.fromEntries(answers) as Answers;
};

/** What a partner may be told, but for the names of its keys. */
type PartnerFigures = Pick<PartnerStatistics, 'total' | 'months'> & {
  readonly byKey: ReadonlyMap<string, Figures>;
};

const partnerFigures = async (
  {stays, published}: Pick<Known, 'stays' | 'published'>,
  ids: readonly string[],
): Promise<PartnerFigures> => {
  const own = await publishPartner(stays, new Set(ids), published);
  return {
    total: totalBy(own, PARTNER_BY.total),
    months: rowsBy(own, PARTNER_BY.month),
    byKey: new Map(rowsBy(own, PARTNER_BY.key).map(({key, figures}) => [key, figures])),
  };
};

/** The keys whose figures are told together: those of one partner, or one key alone. */
const keysOfPartner = async (db: Database, {id, name, partner}: Key) =>
  partner === null
    ? [{id, name}]
    : db
        .selectFrom('api_key')
        .select(['id', 'name'])
        .where('partner', '=', partner)
        .orderBy('created_at')
        .orderBy('id')
        .execute();

/** What was read of the log, what may be told of it, and the answers made of that. */
type Known = {
  readonly at: number;
  readonly today: string;
  readonly position: string;
  readonly stays: readonly Stay[];
  readonly published: Published;
  readonly answers: Answers;
  /** By the ids of a partner's keys. */
  readonly partners: Map<string, Promise<PartnerFigures>>;
};

/** Figures of all, and of one key's partner. */
export type StatisticsReader = {
  readonly ofAll: (by: StatisticsBy) => Promise<Statistics>;
  readonly ofPartner: (key: Key) => Promise<PartnerStatistics>;
};

/**
 * Reads figures. What was worked out serves a minute, and then as long as nothing happens: anybody
 * may ask, as often as they like.
 */
export const createStatistics = ({
  store: {db},
  now,
  isDemo = false,
}: {
  readonly store: Store;
  readonly now: () => Date;
  /** Whether everything here is fictional: the fictional agencies then count. */
  readonly isDemo?: boolean;
}): StatisticsReader => {
  let last: Known | undefined;
  let coming: Promise<Known> | undefined;

  const load = async (at: number, today: string): Promise<Known> => {
    const position = await lastPosition(db);
    if (last?.today === today && last.position === position) return {...last, at};
    const period = periodOn(today);
    const stays = await readStays(db, period.from, period.to, {isDemo});
    const published = await publish(stays);
    const answers = await answersOf(published, period);
    return {at, today, position, stays, published, answers, partners: new Map()};
  };

  const read = async (): Promise<Known> => {
    const moment = now();
    const today = todayInParis(moment);
    if (last?.today === today && moment.getTime() - last.at < FRESH_MS) return last;
    coming ??= load(moment.getTime(), today).finally(() => {
      coming = undefined;
    });
    last = await coming;
    return last;
  };

  return {
    ofAll: async by => (await read()).answers[by],
    ofPartner: async key => {
      const known = await read();
      const keys = await keysOfPartner(db, key);
      const ids = keys.map(({id}) => id);
      const {byKey, ...told} = await keep(known.partners, ids.join(' '), () =>
        partnerFigures(known, ids),
      );
      return {
        period: periodOn(known.today),
        ...told,
        keys: keys.flatMap(({id, name}) => {
          const figures = byKey.get(id);
          return figures ? [{keyId: id, name, figures}] : [];
        }),
      };
    },
  };
};
