import * as z from 'zod/mini';
import {EMPLOYEE_RANGES, REMOTE_WORK_MODES} from '../directory/vocabulary.ts';
import {AppellationCode, Id, RomeCode} from '../primitives/codes.ts';
import {SpacedSiret} from '../primitives/siret.ts';
import {FreeText, Text} from '../primitives/text.ts';
import {CivilDate} from '../primitives/time.ts';
import {Country} from './country.ts';
import {
  AccompanyingStructure,
  Beneficiary,
  Counsellor,
  CurrentEmployer,
  EstablishmentTutor,
  Signatory,
} from './people.ts';
import {Schedule} from './schedule.ts';
import {INTERNSHIP_KINDS, OBJECTIVES} from './vocabulary.ts';

/** The job the beneficiary will discover, picked from ROME. */
const ImmersionAppellation = z.strictObject({
  romeCode: RomeCode,
  romeLabel: Text(1024),
  appellationCode: AppellationCode,
  appellationLabel: Text(1024),
});

/**
 * A convention as a person asks for it: the mentions D5135-2 of the Code du travail requires, and
 * nothing the server owns (identifier, status, dates of the procedure, signatures, totals). Its
 * shape only: `validateConvention` adds the rules between fields. "" in an optional field means
 * absent. Health data has its own object, {@link Accommodation}.
 */
export const ConventionRequest = z.strictObject({
  internshipKind: z.literal(INTERNSHIP_KINDS),

  /** The prescriber who will validate. */
  agencyId: Id,
  agencyReferent: z.optional(Counsellor),
  accompanyingStructure: z.optional(AccompanyingStructure),

  dateStart: CivilDate,
  dateEnd: CivilDate,
  schedule: Schedule,

  siret: SpacedSiret,
  businessName: Text(255),
  establishmentNumberEmployeesRange: z.optional(z.enum(EMPLOYEE_RANGES)),
  /** The host's main activity (D5135-2). */
  businessActivity: Text(255),
  collectiveAgreement: z.optional(FreeText(255)),
  /** Whom the host charged with welcoming disabled employees (Code du travail, L5213-6-1). */
  hostDisabilityReferent: z.optional(FreeText(255)),
  immersionAddress: Text(255),
  immersionCountry: z._default(Country, 'FR'),
  remoteWorkMode: z.enum(REMOTE_WORK_MODES),

  immersionObjective: z.enum(OBJECTIVES),
  immersionAppellation: ImmersionAppellation,
  immersionActivities: Text(2000),
  immersionSkills: FreeText(2000),
  /** How it will be seen whether the objective was reached (D5135-2). */
  evaluationMeans: Text(2000),
  workConditions: z.optional(FreeText(6000)),
  businessAdvantages: z.optional(FreeText(3000)),
  individualProtection: z.boolean(),
  individualProtectionDescription: FreeText(255),
  sanitaryPrevention: z.boolean(),
  sanitaryPreventionDescription: FreeText(255),

  signatories: z.strictObject({
    beneficiary: Beneficiary,
    establishmentRepresentative: Signatory,
    /** Legal representative: required for a minor, possible for a protected adult. */
    beneficiaryRepresentative: z.optional(Signatory),
    beneficiaryCurrentEmployer: z.optional(CurrentEmployer),
  }),
  establishmentTutor: EstablishmentTutor,
});
export type ConventionRequest = z.infer<typeof ConventionRequest>;

/** A {@link ConventionRequest} before it is read: the country may be left out. */
export type ConventionRequestInput = z.input<typeof ConventionRequest>;
