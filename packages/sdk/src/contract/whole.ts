import {agencyRequests} from './agency/requests.ts';
import {agencyRoutes} from './agency/routes.ts';
import {staffRequests} from './agency/staff-requests.ts';
import {staffRoutes} from './agency/staff-routes.ts';
import {assessmentRequests} from './assessment/requests.ts';
import {assessmentRoutes} from './assessment/routes.ts';
import {contactRequests} from './contact/requests.ts';
import {contactRoutes} from './contact/routes.ts';
import {conventionRequests} from './convention/requests.ts';
import {conventionRoutes} from './convention/routes.ts';
import {alertRequests} from './directory/alert-requests.ts';
import {alertRoutes} from './directory/alert-routes.ts';
import {companyRequests} from './directory/company-requests.ts';
import {companyRoutes} from './directory/company-routes.ts';
import {directoryRequests} from './directory/requests.ts';
import {directoryRoutes} from './directory/routes.ts';
import {hostRequests} from './directory/host-requests.ts';
import {hostRoutes} from './directory/host-routes.ts';
import {documentRequests} from './document/requests.ts';
import {documentRoutes} from './document/routes.ts';
import {healthRequests, healthRoutes} from './health.ts';
import {serviceRequests, serviceRoutes} from './service.ts';
import {signatureRequests} from './signature/requests.ts';
import {signatureRoutes} from './signature/routes.ts';
import {statisticsRequests} from './statistics/requests.ts';
import {statisticsRoutes} from './statistics/routes.ts';
import {eventRequests} from './webhooks/requests.ts';
import {eventRoutes} from './webhooks/routes.ts';

/** Every operation of the API, by name: the server mounts it, the client calls it. */
export const contract = {
  ...directoryRoutes,
  ...companyRoutes,
  ...hostRoutes,
  ...alertRoutes,
  ...contactRoutes,
  ...agencyRoutes,
  ...staffRoutes,
  ...conventionRoutes,
  ...signatureRoutes,
  ...documentRoutes,
  ...assessmentRoutes,
  ...statisticsRoutes,
  ...eventRoutes,
  ...serviceRoutes,
  ...healthRoutes,
} as const;
/** The operations' names, paths and answers, as a type. */
export type Contract = typeof contract;

/** What the requests to each operation must be. */
export const requests = {
  ...directoryRequests,
  ...companyRequests,
  ...hostRequests,
  ...alertRequests,
  ...contactRequests,
  ...agencyRequests,
  ...staffRequests,
  ...conventionRequests,
  ...signatureRequests,
  ...documentRequests,
  ...assessmentRequests,
  ...statisticsRequests,
  ...eventRequests,
  ...serviceRequests,
  ...healthRequests,
} as const;
/** What each operation asks, as a type. */
export type Requests = typeof requests;
