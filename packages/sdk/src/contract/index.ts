import {directoryRoutes} from './directory/routes.ts';
import {healthRoutes} from './health.ts';

export {Offer, OfferKey, OfferPage, Appellation} from './directory/offer.ts';
export {
  MAX_DISTANCE_KM,
  MAX_PER_PAGE,
  OfferQuery,
  SORT_KEYS,
  SORT_ORDERS,
} from './directory/offer-query.ts';
export {Job, JobList, Place, PlaceList, SuggestionQuery} from './directory/suggestion.ts';
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
  ProblemCode,
  type FieldProblemCode,
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
  type Route,
  type RouteInput,
  type RouteRequest,
  type RouteResponse,
  type Scope,
} from './route.ts';

/** Every operation of the API, by name: the server mounts it, the client calls it. */
export const contract = {...directoryRoutes, ...healthRoutes} as const;
export type Contract = typeof contract;
