import {addDays, type ConventionContent, type SignatoryRole} from '@immersion-kit/sdk/contract';
import {fullRequest, validRequest} from '../../sdk/src/contract/convention/fixtures.ts';
import type {DocumentSource, PrintedAgency} from '../src/document/source.ts';

export const VERIFICATION = {
  code: '7K3M-9QXD-2R5T-V8WB-4HNE-6GZC-1PYA',
  address: 'https://immersion.exemple.fr/verifier/7K3M-9QXD-2R5T-V8WB-4HNE-6GZC-1PYA',
} as const;

export const AGENCY: PrintedAgency = {
  name: 'Mission locale du Pays messin',
  street: '1 rue des Essais',
  postcode: '57000',
  city: 'Metz',
  department: '57',
  siret: '00000000400002',
  contactEmail: 'contact@mission-locale.example',
  signatureText: 'Pour la mission locale, la directrice',
};

const PRESCRIBER: PrintedAgency = {
  ...AGENCY,
  name: 'Cap emploi 57',
  street: '2 avenue des Preuves',
  siret: '00000000500009',
  contactEmail: 'contact@cap-emploi.example',
  signatureText: null,
};

const PERIODS = [
  {start: '09:00', end: '12:00'},
  {start: '13:00', end: '17:00'},
];

/** Days from a start, all with the same hours. */
export const daysOf = (start: string, count: number) => ({
  dateStart: start,
  dateEnd: addDays(start, count - 1),
  schedule: {
    regular: true,
    days: Array.from({length: count}, (_, index) => ({
      date: addDays(start, index),
      periods: PERIODS,
    })),
  },
});

const contentOf = ({
  agencyId: _,
  agencyReferent: __,
  ...request
}: typeof validRequest): ConventionContent => ({
  ...request,
  immersionCountry: request.immersionCountry ?? 'FR',
});

/** Five days, two parties, no optional field. */
export const SIMPLE_CONTENT: ConventionContent = {
  ...contentOf(validRequest),
  ...daysOf('2026-12-07', 5),
};

/** Every optional field and every party, over a month. */
export const FULL_CONTENT: ConventionContent = {
  ...contentOf(fullRequest),
  ...daysOf('2026-12-01', 31),
  immersionSkills: 'Reconnaître les maladies du pommier ; conduire un élévateur.',
};

const SIGNED_AT: Record<SignatoryRole, string> = {
  beneficiary: '2026-11-20T09:31:00Z',
  'beneficiary-representative': '2026-11-20T10:05:00Z',
  'beneficiary-current-employer': '2026-11-20T15:00:00Z',
  'establishment-representative': '2026-11-20T16:02:00Z',
};

const signaturesOf = (...roles: SignatoryRole[]) =>
  roles.map(role => ({role, signedAt: SIGNED_AT[role], channel: 'email'}));

/** A source of one version, validated in one step. */
export const sourceOf = (
  content: ConventionContent,
  choices: Partial<DocumentSource> = {},
): DocumentSource => ({
  id: '019aa5f4-3c80-7b1e-9d4f-2f6a7c9e1b20',
  acceptedAt: null,
  validatedAt: new Date('2026-11-23T09:05:00Z'),
  agencyReferent: {firstName: 'Awa', lastName: 'Konaté'},
  validators: {validator: {firstName: 'Sonia', lastName: 'Petit'}},
  renewedFrom: null,
  renewalJustification: null,
  agency: AGENCY,
  prescriber: null,
  versions: [
    {
      version: 1,
      reason: 'submission',
      content,
      documentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      textVersion: 1,
      createdAt: '2026-11-20T09:00:00Z',
    },
  ],
  signatures: signaturesOf('beneficiary', 'establishment-representative'),
  ...choices,
});

const MINOR: ConventionContent = {
  ...SIMPLE_CONTENT,
  signatories: {
    ...SIMPLE_CONTENT.signatories,
    beneficiary: {...SIMPLE_CONTENT.signatories.beneficiary, birthdate: '2010-01-15'},
    beneficiaryRepresentative: {
      firstName: 'Lý',
      lastName: 'Delattre',
      email: 'ly@personne.example',
      phone: '+33639980002',
    },
  },
};

const EMPLOYED: ConventionContent = {
  ...SIMPLE_CONTENT,
  signatories: {
    ...SIMPLE_CONTENT.signatories,
    beneficiaryCurrentEmployer: FULL_CONTENT.signatories.beneficiaryCurrentEmployer,
  },
};

const CORRECTED: ConventionContent = {
  ...SIMPLE_CONTENT,
  establishmentTutor: {...SIMPLE_CONTENT.establishmentTutor, lastName: 'Åberg'},
};

const simple = sourceOf(SIMPLE_CONTENT);
const [signed] = simple.versions;

/** One source for each kind of convention. */
export const SOURCES = {
  simple,
  month: sourceOf({...SIMPLE_CONTENT, ...daysOf('2026-12-01', 31)}),
  minor: sourceOf(MINOR, {
    signatures: signaturesOf(
      'beneficiary',
      'beneficiary-representative',
      'establishment-representative',
    ),
  }),
  employed: sourceOf(EMPLOYED, {
    signatures: signaturesOf(
      'beneficiary',
      'beneficiary-current-employer',
      'establishment-representative',
    ),
  }),
  renewal: sourceOf(SIMPLE_CONTENT, {
    renewedFrom: '019aa5f4-3c80-7b1e-9d4f-2f6a7c9e1b19',
    renewalJustification: 'Le premier objectif demande une semaine de plus.',
  }),
  accompanied: sourceOf(SIMPLE_CONTENT, {
    prescriber: PRESCRIBER,
    acceptedAt: new Date('2026-11-21T10:00:00Z'),
    validators: {
      counsellor: {firstName: 'Inès', lastName: 'Muller'},
      validator: {firstName: 'Sonia', lastName: 'Petit'},
    },
  }),
  corrected: sourceOf(SIMPLE_CONTENT, {
    versions: [
      signed,
      {
        ...signed,
        version: 2,
        reason: 'correction',
        content: CORRECTED,
        createdAt: '2026-11-22T08:00:00Z',
      },
    ],
  }),
  full: sourceOf(FULL_CONTENT, {
    prescriber: PRESCRIBER,
    signatures: signaturesOf(
      'beneficiary',
      'beneficiary-representative',
      'beneficiary-current-employer',
      'establishment-representative',
    ),
  }),
} as const satisfies Record<string, DocumentSource>;
