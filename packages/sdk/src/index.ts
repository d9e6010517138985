export type {Call, CallOptions, Calls, ClientOptions} from './call.ts';
export {createAssessmentClient, type AssessmentClient} from './assessment.ts';
export {createAlertClient, type AlertClient} from './alert.ts';
export {createAgencyClient, type AgencyClient} from './agency.ts';
export {createClient, type Client} from './client.ts';
export {createCompanyClient, type CompanyClient} from './company.ts';
export {
  createContactClient,
  createSendingClient,
  type ContactClient,
  type SendingClient,
} from './contact.ts';
export {createConventionClient, type ConventionClient} from './convention.ts';
export {createDirectoryClient, type DirectoryClient} from './directory.ts';
export {createDocumentClient, type DocumentClient} from './document.ts';
export {createEventClient, type EventClient} from './events.ts';
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
export {createHostClient, type HostClient} from './host.ts';
export type {PageList} from './pages.ts';
export {createServiceClient, type ServiceClient} from './service.ts';
export {createRequestClient, type RequestClient} from './request.ts';
export {createSignatureClient, type SignatureClient} from './signature.ts';
export {createStaffClient, type StaffClient} from './staff.ts';
export {createStatisticsClient, type StatisticsClient} from './statistics.ts';
export type {
  Address,
  Alert,
  AlertSearch,
  Agency,
  AgencyQuery,
  Appellation,
  Assessment,
  AssessmentRequest,
  AssessmentSummary,
  Company,
  ContactRequest,
  ContactStarted,
  ContactState,
  ContactToConfirm,
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
  Event,
  EventList,
  Exchange,
  ExchangeMessage,
  FieldProblem,
  Figures,
  KeyFigures,
  Host,
  HostOutcome,
  HostRequest,
  HostState,
  HostToPublish,
  Job,
  Offer,
  OfferPage,
  OfferQuery,
  Page,
  Pagination,
  PartnerStatistics,
  Place,
  Position,
  Problem,
  ProofChallenge,
  Responsiveness,
  Reading,
  Service,
  Staff,
  Statistics,
} from './contract/index.ts';
