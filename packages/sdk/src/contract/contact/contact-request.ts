import * as z from 'zod/mini';
import {CONTACT_MODES} from '../directory/vocabulary.ts';
import {AppellationCode, Id} from '../primitives/codes.ts';
import {Email} from '../primitives/email.ts';
import {Phone} from '../primitives/phone.ts';
import {Siret} from '../primitives/siret.ts';
import {FreeText, PersonName, Text} from '../primitives/text.ts';
import {WebAddress} from '../primitives/web-address.ts';
import {CONTACT_OBJECTIVES} from './vocabulary.ts';

/**
 * Somebody writes to a company for the first time; names are those of the national API v3. Again
 * within 30 days, about whatever job and whatever came of it, is `contact_exists`.
 */
export const ContactRequest = z.strictObject({
  siret: Siret,
  appellationCode: AppellationCode,
  locationId: z.optional(Id),
  /** How the company wants to be reached: it may have changed since its page was read. */
  contactMode: z.enum(CONTACT_MODES),
  potentialBeneficiaryFirstName: PersonName,
  potentialBeneficiaryLastName: PersonName,
  potentialBeneficiaryEmail: Email,
  potentialBeneficiaryPhone: Phone,
  immersionObjective: z.enum(CONTACT_OBJECTIVES),
  /** When, and how long: `deux semaines en mars`. */
  datePreferences: Text(1000),
  /** What they would like to see and do there. */
  activities: z.optional(FreeText(1000)),
  /** What they did before that helps. */
  experienceAdditionalInformation: z.optional(FreeText(1024)),
  potentialBeneficiaryResumeLink: z.optional(WebAddress),
  /** A word of their own. */
  message: z.optional(FreeText(2000)),
});
export type ContactRequest = z.infer<typeof ContactRequest>;
/** A request as it may be written: texts not trimmed yet. */
export type ContactRequestInput = z.input<typeof ContactRequest>;
