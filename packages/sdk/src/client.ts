import {type AlertClient, createAlertClient} from './alert.ts';
import {type AgencyClient, createAgencyClient} from './agency.ts';
import {type AssessmentClient, createAssessmentClient} from './assessment.ts';
import {type Calls, callsOf, type ClientOptions} from './call.ts';
import {type healthRequests, healthRoutes} from './contract/health.ts';
import {type CompanyClient, createCompanyClient} from './company.ts';
import {type ConventionClient, createConventionClient} from './convention.ts';
import {type ContactClient, createContactClient} from './contact.ts';
import {createDirectoryClient, type DirectoryClient} from './directory.ts';
import {createDocumentClient, type DocumentClient} from './document.ts';
import {createEventClient, type EventClient} from './events.ts';
import {createHostClient, type HostClient} from './host.ts';
import {createServiceClient, type ServiceClient} from './service.ts';
import {createSignatureClient, type SignatureClient} from './signature.ts';
import {createStaffClient, type StaffClient} from './staff.ts';
import {createStatisticsClient, type StatisticsClient} from './statistics.ts';

type HealthClient = Calls<typeof healthRoutes, typeof healthRequests>;

/** One method for each operation of the API; parameters, query and body go in one flat object. */
export type Client = DirectoryClient &
  CompanyClient &
  HostClient &
  AlertClient &
  ContactClient &
  AgencyClient &
  StaffClient &
  ConventionClient &
  SignatureClient &
  DocumentClient &
  AssessmentClient &
  StatisticsClient &
  EventClient &
  ServiceClient &
  HealthClient;

/**
 * Creates a client of the API. Reads are tried again after a failure that may pass, waiting as
 * long as the server asks; answers are checked against the contract.
 *
 * Every method rejects with an `ApiError` (a `ValidationError` when fields were refused), a
 * `NetworkError`, a `TimeoutError` or an `UnexpectedAnswerError`; none of them holds the key.
 *
 * @example
 * const client = createClient({baseUrl: 'https://immersion.exemple.fr', key: 'sk_live_…'});
 * const {data} = await client.suggestJobs({q: 'boulanger'});
 */
export const createClient = (options: ClientOptions): Client => ({
  ...createDirectoryClient(options),
  ...createCompanyClient(options),
  ...createHostClient(options),
  ...createAlertClient(options),
  ...createContactClient(options),
  ...createAgencyClient(options),
  ...createStaffClient(options),
  ...createConventionClient(options),
  ...createSignatureClient(options),
  ...createDocumentClient(options),
  ...createAssessmentClient(options),
  ...createStatisticsClient(options),
  ...createEventClient(options),
  ...createServiceClient(options),
  ...callsOf<typeof healthRoutes, typeof healthRequests>(healthRoutes, options),
});
