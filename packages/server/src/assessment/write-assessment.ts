import {
  assessmentFindings,
  type AssessmentRequest,
  pruneAssessment,
} from '@immersion-kit/sdk/contract';
import {decided, type Held} from '../convention/act.ts';
import {record, type Standing} from '../convention/record.ts';
import type {Writing} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';

/**
 * Writes how an immersion went, once; what does not concern one that went so is left out.
 *
 * @throws ProblemError `assessment_exists`, or `assessment_invalid` with each field refused.
 */
export const writeAssessment = async (
  {tx}: Writing,
  held: Held,
  given: AssessmentRequest,
): Promise<Standing> => {
  const assessment = pruneAssessment(given);
  const decision = decided(held, {name: 'assess', assessment});
  const {dateStart, dateEnd, schedule} = held.loaded.content;
  const {today} = held.moment;
  const findings = assessmentFindings(assessment, {dateStart, dateEnd, schedule, today});
  if (findings.length > 0) {
    throw new ProblemError(
      'assessment_invalid',
      findings.map(finding => ({...finding, path: ['assessment', ...finding.path]})),
    );
  }
  return record(tx, held.loaded, decision, held.act);
};
