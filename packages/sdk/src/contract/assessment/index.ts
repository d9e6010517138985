export {
  Assessment,
  ASSESSMENT_STANDINGS,
  AssessmentSignature,
  type AssessmentStanding,
  AssessmentSummary,
} from './assessment.ts';
export {ASSESSMENT_PROBLEMS} from './assessment-problem.ts';
export {
  ASSESSMENT_FIELDS,
  AssessmentRequest,
  type AssessmentRequestInput,
  Behaviours,
  pruneAssessment,
} from './assessment-request.ts';
export {assessmentWordsFr} from './assessment-words.ts';
export {AssessmentDeletion, AssessmentSigning, AssessmentWriting} from './commands.ts';
export {hoursMade, hoursUntil} from './hours-made.ts';
export {assessmentRequests, type AssessmentRequests} from './requests.ts';
export {assessmentRoutes, type AssessmentRoutes} from './routes.ts';
export {type Assessed, assessmentFindings, validateAssessment} from './validate-assessment.ts';
export {
  ASSESSMENT_STATUSES,
  type AssessmentStatus,
  type Behaviour,
  BEHAVIOUR_RATINGS,
  type BehaviourRating,
  BEHAVIOURS,
  CONTRACT_TYPES,
  type ContractType,
  NO_SHOW_CAUSES,
  type NoShowCause,
} from './vocabulary.ts';
