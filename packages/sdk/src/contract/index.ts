import {directoryRequests} from './directory/requests.ts';
import {directoryRoutes} from './directory/routes.ts';
import {healthRequests, healthRoutes} from './health.ts';

export {Appellation, Offer, OfferPage} from './directory/offer.ts';
export {directoryRequests, type DirectoryRequests} from './directory/requests.ts';
export {directoryRoutes, type DirectoryRoutes} from './directory/routes.ts';
export {OfferKey} from './directory/offer-key.ts';
export {
  MAX_DISTANCE_KM,
  MAX_PER_PAGE,
  OfferQuery,
  SORT_KEYS,
  SORT_ORDERS,
} from './directory/offer-query.ts';
export {Job, JobList, Place, PlaceList} from './directory/suggestion.ts';
export {SuggestionQuery} from './directory/suggestion-query.ts';
export {
  AUDIENCES,
  CONTACT_MODES,
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  REMOTE_WORK_MODES,
  type Audience,
  type ContactMode,
  type DisabledWorkerWelcome,
  type EmployeeRange,
  type HostKind,
  type RemoteWorkMode,
} from './directory/vocabulary.ts';
export {Health} from './health.ts';
export {
  FIELD_PROBLEMS,
  FieldProblem,
  PROBLEMS,
  Problem,
  type FieldProblemCode,
  type ProblemCode,
} from './problem.ts';
export {
  AppellationCode,
  CommuneCode,
  DepartmentCode,
  Id,
  NafCode,
  Postcode,
  RomeCode,
} from './primitives/codes.ts';
export {Address, Latitude, Longitude, Position} from './primitives/geography.ts';
export {Page, Pagination} from './primitives/page.ts';
export {Siret, isSiret} from './primitives/siret.ts';
export {CivilDate, Instant, isCivilDate} from './primitives/time.ts';
export {
  SCOPES,
  type Access,
  type RequestRules,
  type Route,
  type RouteInput,
  type RouteRequest,
  type RouteResponse,
  type Scope,
} from './route.ts';

/** Every operation of the API, by name: the server mounts it, the client calls it. */
export const contract = {...directoryRoutes, ...healthRoutes} as const;
/** The operations' names, paths and answers, as a type. */
export type Contract = typeof contract;

/** What the requests to each operation must be. */
export const requests = {...directoryRequests, ...healthRequests} as const;
/** What each operation asks, as a type. */
export type Requests = typeof requests;
