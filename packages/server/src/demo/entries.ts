import type {
  ContactMode,
  DisabledWorkerWelcome,
  EmployeeRange,
  HostKind,
  HostRequest,
  RemoteWorkMode,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Store} from '../store/database.ts';

const FIRST_NAMES = ['Odile', 'Karim', 'Awa', 'Gwenaël', 'Inès', 'Paul', 'Lý', 'Zoé', 'Hervé'];
const LAST_NAMES = ['Marchal', 'Konaté', 'Lefèvre', 'Nguyen', 'Roux', 'Benali', 'Weber', 'Petit'];
const JOBS = ['Gérante', 'Gérant', 'Responsable du personnel', 'Chef d’équipe', ''];
const QUOTAS = [6, 6, 4, 10, 2];

type Row = {
  readonly siret: string;
  readonly name: string;
  readonly naf: string | null;
  readonly range: EmployeeRange;
  readonly kind: HostKind;
  readonly website: string | null;
  readonly information: string | null;
  readonly mode: ContactMode;
  readonly welcome: DisabledWorkerWelcome | null;
  readonly available: string | null;
  readonly updated_at: Date;
  readonly places: HostRequest['businessAddresses'];
  readonly offers: {appellationCode: string; remoteWorkMode: RemoteWorkMode}[];
};

const readRows = async ({db}: Store, source: string): Promise<Row[]> => {
  const {rows} = await sql<Row>`
    SELECT e.siret, e.name, e.naf, e.employee_range AS range, e.host_kind AS kind, e.website,
      e.additional_information AS information, e.contact_mode AS mode,
      e.disabled_worker_welcome AS welcome, e.available_from AS available, e.updated_at,
      (SELECT json_agg(json_build_object('id', l.id, 'streetNumberAndAddress', l.street,
        'postcode', l.postcode, 'city', l.city) ORDER BY l.id)
        FROM location l WHERE l.siret = e.siret) AS places,
      (SELECT json_agg(json_build_object('appellationCode', r.generic_appellation,
        'remoteWorkMode', o.remote_work_mode) ORDER BY r.code)
        FROM offer o JOIN rome r ON r.code = o.rome WHERE o.siret = e.siret) AS offers
    FROM establishment e WHERE e.voluntary AND e.source = ${source}
      AND e.contact_mode IS NOT NULL ORDER BY e.siret`.execute(db);
  return rows;
};

const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[], index: number): Item =>
  items[index % items.length] as Item;

/** Somebody who answers there: a name nobody bears together, an address that leads nowhere. */
const contactOf = (index: number): HostRequest['contact'] => {
  const job = pick(JOBS, index);
  return {
    firstName: pick(FIRST_NAMES, index),
    lastName: pick(LAST_NAMES, Math.floor(index / FIRST_NAMES.length)),
    ...(job === '' ? {} : {job}),
    email: `accueil@hote-${index}.example`,
    // ARCEP keeps these mobile numbers for fiction (decision 2018-0881).
    phone: `+3363998${String(index % 10_000).padStart(4, '0')}`,
  };
};

const entryOf = (row: Row, index: number): HostRequest => {
  const [first] = row.places;
  return {
    siret: row.siret,
    businessName: row.name,
    ...(row.naf === null ? {} : {naf: row.naf}),
    numberOfEmployeeRange: row.range,
    hostKind: row.kind,
    ...(row.website === null ? {} : {website: row.website}),
    ...(row.information === null ? {} : {additionalInformation: row.information}),
    businessAddresses: row.places,
    offers: row.offers,
    fitForDisabledWorkers: row.welcome ?? 'no',
    searchableBy: {students: true, jobSeekers: true},
    ...(row.available === null ? {} : {nextAvailabilityDate: row.available}),
    maxContactsPerMonth: pick(QUOTAS, index),
    contactMode: row.mode,
    contact: contactOf(index),
    ...(row.mode === 'IN_PERSON' && first ? {welcomeAddress: first} : {}),
  };
};

/** Gives the demonstration's companies somebody who answers for them: people may write to them. */
export const seedEntries = async (
  {store, now}: {readonly store: Store; readonly now: () => Date},
  source: string,
): Promise<void> => {
  const entries = (await readRows(store, source)).map((row, index) => ({
    siret: row.siret,
    content: entryOf(row, index),
    updated_at: row.updated_at,
  }));
  await sql`INSERT INTO host (siret, content, status, revision, created_at, updated_at,
      confirmed_at)
    SELECT siret, content, 'published', 1, updated_at, updated_at, ${now()}
    FROM json_to_recordset(${JSON.stringify(entries)}::json)
      AS s(siret text, content jsonb, updated_at timestamptz)
    ON CONFLICT DO NOTHING`.execute(store.db);
};
