import type {ConventionRequest} from '@immersion-kit/sdk/contract';
import {fullRequest} from '../../sdk/src/contract/convention/fixtures.ts';
import type {Quality} from '../src/privacy/line.ts';
import {requestFor} from './conventions.ts';
import {siretOf} from './import.ts';

/** A person nobody else could be taken for. */
export type CanaryPerson = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
};

/** Everybody a convention can name, each with names, addresses and numbers of their own. */
export type CanaryPeople = Readonly<Record<Quality, CanaryPerson>> & {
  readonly seed: string;
  readonly number: number;
  /** Whether the texts they write name each other. */
  readonly mentions: boolean;
};

const SHORT = {
  beneficiary: 'ben',
  'emergency-contact': 'urg',
  'establishment-representative': 'rep',
  'beneficiary-representative': 'leg',
  'beneficiary-current-employer': 'emp',
  'establishment-tutor': 'tut',
  staff: 'equ',
} as const satisfies Record<Quality, string>;

/** A seed is letters only, since names are; the number tells phones and companies apart. */
export const canaryPeople = (
  seed: string,
  number: number,
  {mentions = true} = {},
): CanaryPeople => {
  const people = Object.entries(SHORT).map(([quality, short], index) => [
    quality,
    {
      firstName: `Pre${short}${seed}`,
      lastName: `Nom${short}${seed}`,
      email: `${short}.${seed}@canari.example`,
      phone: `+3363998${String(7000 + number * 10 + index)}`,
    },
  ]);
  return {seed, number, mentions, ...(Object.fromEntries(people) as Record<Quality, CanaryPerson>)};
};

/** `06 39 98 70 01`, as people write it. */
export const spacedPhone = ({phone}: CanaryPerson): string =>
  phone.replace('+33', '0').replaceAll(/(\d\d)(?=\d)/g, '$1 ');

/** A word nobody else would write. */
export const canaryWord = ({seed}: CanaryPeople, what: string): string => `Mot${what}${seed}`;

/** An agency's people have no number of their own. */
const mention = (people: CanaryPeople, quality: Quality): string => {
  const {firstName, lastName, email} = people[quality];
  const number = quality === 'staff' ? '' : `, ${spacedPhone(people[quality])}`;
  return `${firstName} ${lastName.toUpperCase()} (${email})${number}`;
};

/** A text that holds a word of its own, and names people as a text may. */
export const canaryText = (
  people: CanaryPeople,
  what: string,
  ...named: readonly Quality[]
): string =>
  [
    canaryWord(people, what),
    ...(people.mentions ? named.map(quality => mention(people, quality)) : []),
  ].join(' ; ');

const REP = 'establishment-representative';
const TUTOR = 'establishment-tutor';
const LEGAL = 'beneficiary-representative';
const EMPLOYER = 'beneficiary-current-employer';

/** The person's names alone, as a professional is named. */
const named = ({firstName, lastName}: CanaryPerson) => ({firstName, lastName});

/** A request in which each field that may hold something of somebody does. */
export const canaryConvention = (people: CanaryPeople, agencyId: string): ConventionRequest => {
  const text = (what: string, ...others: readonly Quality[]) => canaryText(people, what, ...others);
  const emergency = people['emergency-contact'];
  const birthdate = `19${60 + people.number}-04-13`;
  return {
    ...requestFor(agencyId),
    siret: siretOf(700 + people.number),
    businessName: text('raison', REP),
    businessActivity: text('activite', REP),
    collectiveAgreement: text('collective', TUTOR),
    hostDisabilityReferent: text('referent', 'beneficiary'),
    immersionAddress: `12 rue des Clercs, 57000 Metz ; ${text('adresse', REP)}`,
    agencyReferent: named(people.staff),
    accompanyingStructure: {
      name: 'Structure du Saulnois',
      siret: fullRequest.accompanyingStructure?.siret ?? '',
      counsellor: named(people.staff),
    },
    immersionAppellation: {
      ...requestFor(agencyId).immersionAppellation,
      romeLabel: text('rome', 'beneficiary'),
      appellationLabel: text('appellation', 'beneficiary'),
    },
    immersionActivities: text('taches', TUTOR, REP),
    immersionSkills: text('competences', 'beneficiary', LEGAL),
    evaluationMeans: text('evaluation', TUTOR, EMPLOYER),
    workConditions: text('conditions', 'emergency-contact', 'staff'),
    businessAdvantages: text('avantages', REP, LEGAL),
    individualProtection: true,
    individualProtectionDescription: text('protection', TUTOR),
    sanitaryPrevention: true,
    sanitaryPreventionDescription: text('prevention', EMPLOYER),
    signatories: {
      beneficiary: {
        ...people.beneficiary,
        birthdate,
        isEmployed: true,
        emergencyContact: `${emergency.firstName} ${emergency.lastName}`,
        emergencyContactPhone: emergency.phone,
        emergencyContactEmail: emergency.email,
        financialHelp: text('aide', LEGAL),
      },
      establishmentRepresentative: people[REP],
      beneficiaryRepresentative: people[LEGAL],
      beneficiaryCurrentEmployer: {
        ...people[EMPLOYER],
        businessSiret: siretOf(800 + people.number),
        businessName: text('employeur', EMPLOYER),
        businessAddress: text('adresseemployeur', EMPLOYER),
        job: canaryWord(people, 'fonction'),
      },
    },
    establishmentTutor: {...people[TUTOR], job: canaryWord(people, 'tuteur')},
  };
};
