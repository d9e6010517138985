import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import {FreeText, Text} from '../primitives/text.ts';
import {CivilDate} from '../primitives/time.ts';
import {ASK_SUBJECTS} from './asking.ts';
import {ConventionRequest} from './convention-request.ts';
import {EstablishmentTutor} from './people.ts';
import {Schedule} from './schedule.ts';

const Justification = Text(6000);

/** A counsellor or validator; both fields are asked, either may be empty. */
const Agent = z.strictObject({firstName: FreeText(255), lastName: FreeText(255)});

/** A new convention, and what to do should the person have a similar one. */
export const Submission = z.strictObject({
  convention: ConventionRequest,
  /**
   * For a secret key: `refuse` (default) answers 409 with the similar ones, `keep` submits beside
   * them. A page is never told.
   */
  duplicates: z.optional(z.enum(['refuse', 'keep'])),
  /** For a secret key: the similar convention this one takes the place of. */
  replaces: z.optional(Id),
});
export type Submission = z.infer<typeof Submission>;

/** New content, and why; all signatures of the former are void. The agency changes by a transfer. */
export const Modification = z.strictObject({
  convention: z.omit(ConventionRequest, {agencyId: true}),
  justification: Justification,
});
export type Modification = z.infer<typeof Modification>;

/** Who accepts or validates, as the document will name them. */
export const Approval = Agent;

/** A refusal, a cancellation or the end of an obsolete convention, with its reason. */
export const Closing = z.strictObject({justification: Justification});

export const Transfer = z.strictObject({agencyId: Id, justification: Text(1024)});

/** The same immersion again, later: new dates and hours, and why. */
export const Renewal = z.strictObject({
  dateStart: CivilDate,
  dateEnd: CivilDate,
  schedule: Schedule,
  justification: Text(3000),
});
export type Renewal = z.infer<typeof Renewal>;

/** What may still be corrected once the convention is final; nothing given, nothing changed. */
export const Correction = z.strictObject({
  establishmentTutor: z.optional(z.partial(EstablishmentTutor)),
  birthdate: z.optional(CivilDate),
});
export type Correction = z.infer<typeof Correction>;

/** The person's counsellor at the agency. */
export const CounsellorName = Agent;

/** The similar, older convention the present one takes the place of. */
export const Replacement = z.strictObject({replaces: Id});

/** What is asked for, and in what words. */
export const Asking = z.strictObject({subject: z.enum(ASK_SUBJECTS), message: Text(2000)});
export type Asking = z.infer<typeof Asking>;
