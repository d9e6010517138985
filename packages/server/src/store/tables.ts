import type {ColumnType, Generated} from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** The columns our typed queries use; the migrations are the full definition. */
export type Tables = {
  api_key: {
    id: string;
    prefix: 'pk' | 'sk';
    mode: 'test' | 'live';
    name: string;
    hash: string;
    ending: string;
    origins: string[];
    scopes: string[];
    created_at: Timestamp;
    expires_at: Timestamp | null;
    revoked_at: Timestamp | null;
  };
  appellation: {code: string; rome: string; label: string; short_label: string};
  rome: {code: string; label: string; generic_appellation: string | null};
  commune: {
    code: string;
    name: string;
    department: string;
    postcodes: string[];
    lat: number;
    lon: number;
    population: number;
  };
  reference: {name: 'jobs' | 'communes'; version: number; imported_at: Timestamp};
  banned_siret: {siret: string; reason: string; banned_at: Timestamp};
  import_run: {
    id: Generated<number>;
    source: string | null;
    started_at: Timestamp;
    finished_at: Timestamp | null;
    accepted: number;
    rejected: number;
  };
};
