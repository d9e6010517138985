import type {AgencyKind, AgencySteps} from '@immersion-kit/sdk/contract';
import type {ColumnType, Generated, GeneratedAlways} from 'kysely';
import type {AccessTables} from './access-tables.ts';
import type {AssessmentTables} from './assessment-tables.ts';
import type {ContactTables} from './contact-tables.ts';
import type {ConventionTables} from './convention-tables.ts';
import type {DocumentTables} from './document-tables.ts';
import type {HostTables} from './host-tables.ts';
import type {MessageTables} from './message-tables.ts';
import type {StaffTables} from './staff-tables.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

type Modules = AccessTables &
  AssessmentTables &
  ContactTables &
  ConventionTables &
  DocumentTables &
  HostTables &
  MessageTables &
  StaffTables;

/** The columns our typed queries use; the migrations are the full definition. */
export type Tables = Modules & {
  agency: {
    id: string;
    external_id: string | null;
    name: string;
    name_words: GeneratedAlways<string>;
    kind: AgencyKind;
    siret: string | null;
    street: string;
    postcode: string;
    city: string;
    department: string;
    lat: number | null;
    lon: number | null;
    contact_email: string | null;
    phone: string | null;
    covered_departments: string[];
    signature_text: string | null;
    steps: AgencySteps;
    refers_to: string | null;
    status: 'active' | 'closed';
    created_at: Timestamp;
    updated_at: Timestamp;
  };
  api_key: {
    id: string;
    prefix: 'pk' | 'sk';
    mode: 'test' | 'live';
    name: string;
    hash: string;
    ending: string;
    origins: string[];
    scopes: string[];
    agency_ids: Generated<string[]>;
    agency_kinds: Generated<string[]>;
    partner: Generated<string | null>;
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
  rate_limit: {
    policy: string;
    subject: Buffer;
    tokens: number;
    granted: number;
    updated_at: Timestamp;
  };
  server_secret: {name: string; value: Buffer};
};
