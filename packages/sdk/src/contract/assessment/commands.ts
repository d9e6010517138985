import * as z from 'zod/mini';
import {OneTimeCode} from '../primitives/one-time-code.ts';
import {FreeText, Text} from '../primitives/text.ts';
import {DocumentHash} from '../signature/signing.ts';
import {AssessmentRequest} from './assessment-request.ts';

/** The assessment of an immersion. */
export const AssessmentWriting = z.strictObject({assessment: AssessmentRequest});

/** Signs the assessment read, with the code received: in agreement, or not and why. */
export const AssessmentSigning = z
  .strictObject({
    documentHash: DocumentHash,
    code: OneTimeCode,
    agrees: z.boolean(),
    comment: z.optional(FreeText(3000)),
  })
  .check(
    z.check(({value, issues}) => {
      if (!value.agrees && !value.comment) {
        issues.push({code: 'custom', input: value, path: ['comment'], message: 'required'});
      }
    }),
  );
export type AssessmentSigning = z.infer<typeof AssessmentSigning>;

/** Why an assessment is taken away; another may then be written. */
export const AssessmentDeletion = z.strictObject({justification: Text(1024)});
