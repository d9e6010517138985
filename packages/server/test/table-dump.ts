import type {Store} from '../src/store/database.ts';

/** What counting requests leaves behind is not what they asked to store. */
const COUNTERS = 'rate_limit';

/** Everything the tables hold, a text for each row, by table. */
export const dumpTables = async ({pool}: Store): Promise<Record<string, string[]>> => {
  const {rows: tables} = await pool.query<{name: string}>(
    `SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> $1 ORDER BY 1`,
    [COUNTERS],
  );
  const dump: Record<string, string[]> = {};
  for (const {name} of tables) {
    const {rows} = await pool.query<{row: string}>(
      `SELECT t::text AS row FROM "${name}" t ORDER BY 1`,
    );
    dump[name] = rows.map(({row}) => row);
  }
  return dump;
};

/** Which tables hold something else than before. */
export const changedTables = (
  before: Readonly<Record<string, string[]>>,
  after: Readonly<Record<string, string[]>>,
): string[] =>
  Object.keys({...before, ...after}).filter(
    name => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );

/** In which tables some text stands, as it is or among bytes. */
export const tablesWith = (dump: Readonly<Record<string, string[]>>, text: string): string[] => {
  const bytes = Buffer.from(text).toString('hex');
  return Object.entries(dump).flatMap(([name, rows]) =>
    rows.some(row => row.includes(text) || row.includes(bytes)) ? [name] : [],
  );
};
