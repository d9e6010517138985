import * as z from 'zod/mini';
import type {$ZodType} from 'zod/v4/core';
import {Email} from '../primitives/email.ts';
import {Phone} from '../primitives/phone.ts';
import {SpacedSiret} from '../primitives/siret.ts';
import {FreeText, PersonName, Text} from '../primitives/text.ts';
import {CivilDate} from '../primitives/time.ts';

/** A form sends "" for what was left empty: it means absent. */
const orBlank = <Content extends $ZodType>(content: Content) => z.union([z.literal(''), content]);

const OptionalEmail = z.optional(orBlank(Email));
const OptionalPhone = z.optional(orBlank(Phone));

/** The counsellor who follows the beneficiary; a person may know only one of the two names. */
export const Counsellor = z.strictObject({firstName: FreeText(255), lastName: FreeText(255)});

const signatory = {
  firstName: PersonName,
  lastName: PersonName,
  /** Left out, the invitation to sign goes to the phone, which must then be a mobile. */
  email: OptionalEmail,
  phone: Phone,
};

/** Who binds the host, or acts for the beneficiary in law (a minor, a protected adult). */
export const Signatory = z.strictObject(signatory);

/** The person who does the immersion. */
export const Beneficiary = z.strictObject({
  ...signatory,
  birthdate: CivilDate,
  /** Employed, and the immersion falls on their working time. */
  isEmployed: z.optional(z.boolean()),
  emergencyContact: z.optional(FreeText(1024)),
  emergencyContactPhone: OptionalPhone,
  emergencyContactEmail: OptionalEmail,
  /** What helps pay for the immersion, travel for instance. */
  financialHelp: z.optional(FreeText(1800)),
});

/** Who answers for the company that employs the beneficiary (Code du travail, D5135-1). */
export const CurrentEmployer = z.strictObject({
  ...signatory,
  businessSiret: SpacedSiret,
  businessName: Text(255),
  businessAddress: FreeText(1024),
  job: FreeText(1024),
});

/** Who welcomes and guides the beneficiary at the host's (D5135-5); does not sign. */
export const EstablishmentTutor = z.strictObject({
  firstName: PersonName,
  lastName: PersonName,
  email: Email,
  phone: Phone,
  job: Text(255),
});

/** The structure that follows the beneficiary, when it is not the prescriber (L5135-4). */
export const AccompanyingStructure = z.strictObject({
  name: Text(255),
  siret: SpacedSiret,
  counsellor: Counsellor,
});
