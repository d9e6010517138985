export type {Call, CallOptions, Calls, ClientOptions} from './call.ts';
export {createAgencyClient, type AgencyClient} from './agency.ts';
export {createClient, type Client} from './client.ts';
export {createCompanyClient, type CompanyClient} from './company.ts';
export {createConventionClient, type ConventionClient} from './convention.ts';
export {createDirectoryClient, type DirectoryClient} from './directory.ts';
export {createDocumentClient, type DocumentClient} from './document.ts';
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
export {createServiceClient, type ServiceClient} from './service.ts';
export {createRequestClient, type RequestClient} from './request.ts';
export {createSignatureClient, type SignatureClient} from './signature.ts';
export {createStaffClient, type StaffClient} from './staff.ts';
export type {
  Address,
  Agency,
  AgencyQuery,
  Appellation,
  Company,
  Convention,
  ConventionContent,
  ConventionDocument,
  ConventionDraft,
  ConventionPage,
  ConventionQuery,
  ConventionRequest,
  ConventionState,
  ConventionSummary,
  Duplicate,
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
  Reading,
  Service,
  Staff,
} from './contract/index.ts';
