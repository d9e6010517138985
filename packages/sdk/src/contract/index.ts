export {Agency, AgencyList} from './agency/agency.ts';
export {AgencyQuery, MAX_AGENCIES} from './agency/agency-query.ts';
export {agencyRequests, type AgencyRequests} from './agency/requests.ts';
export {agencyRoutes, type AgencyRoutes} from './agency/routes.ts';
export {
  STAFF_ROLES,
  SignedOut,
  SignInAsked,
  Staff,
  StaffRight,
  type StaffRole,
} from './agency/staff.ts';
export {staffRequests, type StaffRequests} from './agency/staff-requests.ts';
export {staffRoutes, type StaffRoutes} from './agency/staff-routes.ts';
export {zoneOf} from './agency/time-zone.ts';
export {
  AGENCY_KINDS,
  AGENCY_STEPS,
  type AgencyKind,
  type AgencySteps,
} from './agency/vocabulary.ts';
export * from './assessment/index.ts';
export {
  Answer,
  ContactConfirmation,
  ContactKey,
  ContactSending,
  ExchangeWriting,
} from './contact/commands.ts';
export {
  ContactStarted,
  ContactState,
  ContactToConfirm,
  Exchange,
  ExchangeMessage,
  Reach,
} from './contact/contact.ts';
export {ContactRequest, type ContactRequestInput} from './contact/contact-request.ts';
export {CONTACT_EVENTS, type ContactEventType} from './contact/event.ts';
export {
  ANSWERED,
  CONTACT_TRANSITIONS,
  contactCommands,
  OPEN_CONTACTS,
  type ContactCommand,
} from './contact/life-cycle.ts';
export {ProofChallenge, ProofOfWork} from './contact/proof-of-work.ts';
export {contactRequests, type ContactRequests} from './contact/requests.ts';
export {
  contactRoutes,
  sendingRoutes,
  type ContactRoutes,
  type SendingRoutes,
} from './contact/routes.ts';
export {validateContact} from './contact/validate.ts';
export {
  CONTACT_ANSWERS,
  CONTACT_OBJECTIVES,
  CONTACT_SIDES,
  CONTACT_STATUSES,
  DECLINE_REASONS,
  type ContactAnswer,
  type ContactObjective,
  type ContactSide,
  type ContactStatus,
  type DeclineReason,
} from './contact/vocabulary.ts';
export {Accommodation, RQTH_ANSWERS} from './convention/accommodation.ts';
export {ASK_SUBJECTS, Asked, type AskSubject} from './convention/asking.ts';
export {askSubjects, refuseAsking} from './convention/ask-subjects.ts';
export {changedFields} from './convention/changed-fields.ts';
export {ChangedField, ConventionChanges} from './convention/changes.ts';
export {
  Approval,
  Asking,
  Closing,
  Correction,
  CounsellorName,
  Modification,
  Renewal,
  Replacement,
  Submission,
  Transfer,
} from './convention/commands.ts';
export {
  AWAITED,
  CONVENTION_SORTS,
  ConventionQuery,
  type ConventionSort,
} from './convention/convention-query.ts';
export {ADULT_AGE, ageAtStart, MIN_AGE} from './convention/rules/ages.ts';
export {latestEnd} from './convention/rules/dates.ts';
export {Country, isFrench} from './convention/country.ts';
export {ConventionRequest, type ConventionRequestInput} from './convention/convention-request.ts';
export {
  Convention,
  ConventionAgency,
  ConventionContent,
  ConventionPage,
  ConventionRenewed,
  ConventionSignature,
  ConventionSummary,
  Delivery,
} from './convention/convention.ts';
export {Draft, DraftContent, DraftCreated, DraftSaved} from './convention/draft-answer.ts';
export {ConventionDraft, MAX_DRAFT_TEXT, draftOf, type DeepPartial} from './convention/draft.ts';
export {Duplicate} from './convention/duplicate.ts';
export {CONVENTION_EVENTS, type ConventionEventType} from './convention/event.ts';
export {
  COMMANDS,
  TRANSITIONS,
  commandsFor,
  refuseCommand,
  type CommandName,
  type LifeCycleState,
  type Transition,
} from './convention/life-cycle.ts';
export {HostHistory, OtherStay} from './convention/host-history.ts';
export {pruneConvention} from './convention/prune.ts';
export {labelAt, type ConventionLabels} from './convention/labels.ts';
export {labelsEn} from './convention/labels-en.ts';
export {labelsFr} from './convention/labels-fr.ts';
export {conventionRequests, type ConventionRequests} from './convention/requests.ts';
export {roleWordsFr} from './convention/role-words.ts';
export {PARTIES, ROLES, type Role} from './convention/role.ts';
export {conventionRoutes, type ConventionRoutes} from './convention/routes.ts';
export {requestRoutes, type RequestRoutes} from './convention/request-routes.ts';
export {type RuleIssue} from './convention/rule-issue.ts';
export {RULE_PROBLEMS, type RuleProblemCode} from './convention/rule-problem.ts';
export {
  cumulationIssues,
  cumulationOf,
  MAX_HOST_CONVENTIONS,
  MAX_HOST_DAYS,
  type Cumulation,
  type Stay,
} from './convention/rules/cumulation.ts';
export {renewalIssues, type Original} from './convention/rules/renewal.ts';
export {
  formatHours,
  formatMinutes,
  totalHours,
  totalMinutes,
  weekdaysOf,
  weeklyMinutes,
  workedDays,
  type Interval,
  type WeekMinutes,
} from './convention/schedule-hours.ts';
export {
  regularSchedule,
  timetable,
  weeklyView,
  type TimetableCell,
  type TimetableWeek,
  type WeekView,
} from './convention/schedule-weeks.ts';
export {MAX_WEEK_HOURS} from './convention/schedule-rules.ts';
export {
  MAX_DAY_PERIODS,
  MAX_SCHEDULE_DAYS,
  Period,
  Schedule,
  ScheduleDay,
  TimeOfDay,
} from './convention/schedule.ts';
export {MINOR_WEEK_HOURS} from './convention/working-time-of-minors.ts';
export {ConventionState} from './convention/state.ts';
export {validateConvention} from './convention/validate.ts';
export {
  CONVENTION_STATUSES,
  INTERNSHIP_KINDS,
  OBJECTIVES,
  SIGNATORY_ROLES,
  type ConventionStatus,
  type InternshipKind,
  type Objective,
  type SignatoryRole,
} from './convention/vocabulary.ts';
export {
  CONVENTION_WARNINGS,
  conventionWarnings,
  type ConventionWarning,
} from './convention/warnings.ts';
export {Alert, AlertRequest, AlertSearch} from './directory/alert.ts';
export {alertRequests, type AlertRequests} from './directory/alert-requests.ts';
export {alertRoutes, type AlertRoutes} from './directory/alert-routes.ts';
export {Company} from './directory/company.ts';
export {companyRequests, type CompanyRequests} from './directory/company-requests.ts';
export {companyRoutes, type CompanyRoutes} from './directory/company-routes.ts';
export {
  Host,
  HostOpened,
  HostOutcome,
  HostOutcomes,
  HostRegistered,
  HostState,
  HostToPublish,
} from './directory/host.ts';
export {
  HostBatch,
  HostKey,
  HostOpening,
  HostProof,
  HostUpdate,
  MAX_HOSTS_AT_ONCE,
  Pause,
  Registration,
} from './directory/host-commands.ts';
export {
  HostAddress,
  HostContact,
  HostContent,
  HostOffer,
  HostRequest,
  MAX_CONTACTS_PER_MONTH,
  MAX_HOST_ADDRESSES,
  MAX_HOST_OFFERS,
  type HostRequestInput,
} from './directory/host-request.ts';
export {hostRequests, type HostRequests} from './directory/host-requests.ts';
export {hostRoutes, type HostRoutes} from './directory/host-routes.ts';
export {
  DEFAULT_CONTACTS_PER_MONTH,
  HOST_STATUSES,
  SMALL_EMPLOYEE_RANGES,
  type HostStatus,
} from './directory/host-vocabulary.ts';
export {validateHost} from './directory/validate-host.ts';
export {Responsiveness} from './directory/responsiveness.ts';
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
export {type Block, type Fact, type Section, type Table} from './document/blocks.ts';
export {ConventionDocument} from './document/document.ts';
export {Reading} from './document/reading.ts';
export {documentRequests, type DocumentRequests} from './document/requests.ts';
export {documentRoutes, type DocumentRoutes} from './document/routes.ts';
export {
  findingsOf,
  firstOfEach,
  pathOf,
  pointerOf,
  toFieldIssue,
  type Details,
  type FieldIssue,
  type Finding,
} from './field-issue.ts';
export {fieldTextsEn} from './field-texts/en.ts';
export {formatTextsEn} from './field-texts/format-texts-en.ts';
export {formatTextsFr} from './field-texts/format-texts-fr.ts';
export {typedTextsEn} from './field-texts/typed-en.ts';
export {fieldTextsFr} from './field-texts/fr.ts';
export {typedTextsFr} from './field-texts/typed-fr.ts';
export {writeFieldText, type Language} from './field-texts/write-field-text.ts';
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
export {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  daysFrom,
  mondayOf,
  weekdayOf,
} from './primitives/civil-day.ts';
export {Email, plainEmail, sameEmail} from './primitives/email.ts';
export {Address, Latitude, Longitude, Position} from './primitives/geography.ts';
export {Page, Pagination} from './primitives/page.ts';
export {Phone, isMobile, toE164} from './primitives/phone.ts';
export {Siret, isSiret} from './primitives/siret.ts';
export {FreeText, PersonName, Text} from './primitives/text.ts';
export {WebAddress} from './primitives/web-address.ts';
export {addWorkingDays, workingDaysBetween} from './primitives/working-day.ts';
export {CivilDate, Instant, isCivilDate} from './primitives/time.ts';
export {
  LINK_PURPOSES,
  SCOPES,
  type Access,
  type LinkPurpose,
  type RequestRules,
  type Route,
  type RouteInput,
  type RouteRequest,
  type RouteResponse,
  type Scope,
} from './route.ts';
export {Service, type ServiceRequests, type ServiceRoutes} from './service.ts';
export {
  CHANNELS,
  CodeAsked,
  InvitationKey,
  InvitationOpened,
  MessageAsked,
  type Channel,
} from './signature/invitation.ts';
export {signatureRequests, type SignatureRequests} from './signature/requests.ts';
export {signatureRoutes, type SignatureRoutes} from './signature/routes.ts';
export {CodeRequest, ContactCorrection, Reminder, Signing} from './signature/signing.ts';
export {contract, type Contract, requests, type Requests} from './whole.ts';
export {Month, monthOf, monthsAfter, monthsTold} from './statistics/month.ts';
export {
  StatisticsQuery,
  statisticsRequests,
  type StatisticsRequests,
} from './statistics/requests.ts';
export {statisticsRoutes, type StatisticsRoutes} from './statistics/routes.ts';
export {
  Figures,
  KeyFigures,
  PartnerStatistics,
  SMALLEST_COUNT,
  Statistics,
  STATISTICS_BY,
  type StatisticsBy,
  StatisticsPeriod,
  StatisticsRow,
} from './statistics/statistics.ts';
export {
  Event,
  EVENT_DATA,
  EVENT_TYPES,
  type EventData,
  EventList,
  type EventType,
  type KnownEvent,
  knownEvent,
} from './webhooks/event.ts';
export {EventQuery, eventRequests, type EventRequests} from './webhooks/requests.ts';
export {eventRoutes, type EventRoutes} from './webhooks/routes.ts';
