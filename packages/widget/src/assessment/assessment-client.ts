import {
  type Agency,
  type AgencyClient,
  type Assessment,
  type AssessmentClient,
  isApiError,
} from '@immersion-kit/sdk';
import {type Read, readVisited, type Visit, type VisitClient} from '../signature/visit.ts';

/** What the page of the assessment calls; a whole client will do. */
export type AssessmentPageClient = VisitClient &
  Pick<AgencyClient, 'readAgency'> &
  Pick<
    AssessmentClient,
    | 'readAssessment'
    | 'writeAssessment'
    | 'requestAssessmentCode'
    | 'signAssessment'
    | 'remindAssessment'
  >;

/** A convention, and its assessment where there is one that its reader may read. */
export type ReadWithAssessment = Read & {
  readonly assessment: Assessment | undefined;
  /** Whom to call when it says that nobody came, which may be wrong. */
  readonly agency: Agency | undefined;
};

const noneWhereTakenAway = (error: unknown): undefined => {
  if (isApiError(error) && error.code === 'assessment_not_found') return undefined;
  throw error;
};

/** Reads a convention with its assessment. */
export const readWithAssessment = async (
  client: AssessmentPageClient,
  visit: Visit,
): Promise<ReadWithAssessment> => {
  const read = await readVisited(client, visit);
  const {conventionId, within} = visit;
  const {assessment: summary, agency} = read.convention;
  if (!summary) return {...read, assessment: undefined, agency: undefined};
  const [assessment, called] = await Promise.all([
    within(options => client.readAssessment({conventionId}, options)).catch(noneWhereTakenAway),
    summary.status === 'DID_NOT_SHOW'
      ? within(options => client.readAgency({agencyId: agency.id}, options)).catch(() => undefined)
      : undefined,
  ]);
  return {...read, assessment, agency: called};
};
