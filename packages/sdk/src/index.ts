export type {Call, CallOptions, Calls, ClientOptions} from './call.ts';
export {createClient, type Client} from './client.ts';
export {createDirectoryClient, type DirectoryClient} from './directory.ts';
export {
  ApiError,
  NetworkError,
  TimeoutError,
  UnexpectedAnswerError,
  ValidationError,
  isAbortError,
  isApiError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedAnswerError,
  isValidationError,
} from './errors.ts';
export type {PageList} from './pages.ts';
export type {
  Address,
  Appellation,
  FieldProblem,
  Job,
  Offer,
  OfferPage,
  OfferQuery,
  Page,
  Pagination,
  Place,
  Position,
  Problem,
} from './contract/index.ts';
