import type {
  AgencyClient,
  AssessmentClient,
  ConventionClient,
  DocumentClient,
  SignatureClient,
  StaffClient,
} from '@immersion-kit/sdk';

/** What the people of an agency call; a whole client will do. Their cookie says who they are. */
export type ReviewClient = StaffClient &
  Pick<DocumentClient, 'readReading' | 'readDocument'> &
  Pick<AgencyClient, 'searchAgencies'> &
  Pick<
    AssessmentClient,
    'readAssessment' | 'writeAssessment' | 'remindAssessment' | 'deleteAssessment'
  > &
  Pick<SignatureClient, 'remindSignatory' | 'correctContact'> &
  Pick<
    ConventionClient,
    | 'listConventions'
    | 'readConvention'
    | 'readAccommodation'
    | 'acceptConvention'
    | 'validateConvention'
    | 'rejectConvention'
    | 'cancelConvention'
    | 'deprecateConvention'
    | 'transferConvention'
    | 'renewConvention'
    | 'correctConvention'
    | 'nameCounsellor'
    | 'askConvention'
  >;
