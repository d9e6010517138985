import type {ConventionRequest} from '@immersion-kit/sdk/contract';
import {fullRequest} from '../../sdk/src/contract/convention/fixtures.ts';
import {requestFor} from './conventions.ts';

/** Texts nobody else would write, one for each private field, and the tables it may stand in. */
export const CONTENT = ['convention_version', 'draft'];

const person = (name: string, digits: string) => ({
  firstName: `Prenom${name}`,
  lastName: `Nom${name}`,
  email: `${name.toLowerCase()}@canari.example`,
  phone: `+3363998${digits}`,
});

const PEOPLE = {
  beneficiary: {
    ...person('Zibeline', '7101'),
    birthdate: '1987-04-13',
    isEmployed: true,
    emergencyContact: 'Urgence Zoulou',
    emergencyContactPhone: '+33639987102',
    emergencyContactEmail: 'zoulou@canari.example',
    financialHelp: 'Aide Zestimable',
  },
  establishmentRepresentative: person('Zygote', '7103'),
  beneficiaryRepresentative: person('Zephir', '7104'),
  beneficiaryCurrentEmployer: {
    ...person('Zirconium', '7105'),
    businessSiret: '00000000200006',
    businessName: 'Societe Zinnia',
    businessAddress: '3 rue Zanzibar 54000 Nancy',
    job: 'Zoologue',
  },
};
const TUTOR = {...person('Zeste', '7106'), job: 'Zingueur'};
const WORDS = {
  businessAdvantages: 'Repas Zakouski',
  workConditions: 'Postures Zigzag',
  immersionActivities: 'Observer les Zebus',
  evaluationMeans: 'Un point Zenithal',
};

/** What the agency alone knows of, which is kept on the convention's own row. */
export const AGENTS = {
  referent: {firstName: 'PrenomZaatar', lastName: 'NomZaatar'},
  counsellor: {firstName: 'PrenomZellige', lastName: 'NomZellige'},
  validator: {firstName: 'PrenomZamba', lastName: 'NomZamba'},
  named: {firstName: 'PrenomZarzuela', lastName: 'NomZarzuela'},
};

export const REASONS = {
  modify: 'Motif Zodiaque',
  renew: 'Motif Zircon',
  cancel: 'Motif Zeugme',
  transfer: 'Motif Zaouia',
  ask: 'Motif Zloty',
};

/** What a person said of their disability. */
export const ADAPTATION = 'Fauteuil Zygomatique';

/** A request whose every private field holds a canary. */
export const canaryRequest = (agencyId: string): ConventionRequest => ({
  ...requestFor(agencyId),
  ...WORDS,
  agencyReferent: AGENTS.referent,
  accompanyingStructure: {
    name: 'Structure Zodiac',
    siret: fullRequest.accompanyingStructure?.siret ?? '',
    counsellor: {firstName: 'PrenomZouave', lastName: 'NomZouave'},
  },
  signatories: PEOPLE,
  establishmentTutor: TUTOR,
});

/** Every text of some data. */
export const textsOf = (data: unknown): string[] => {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
};

const SIRET = /^\d{14}$/;

/** The canaries that only a version of the content, or a draft, may hold. */
export const CONTENT_CANARIES: readonly string[] = [
  ...textsOf(PEOPLE),
  ...textsOf(TUTOR),
  ...textsOf(WORDS),
  'Structure Zodiac',
  'PrenomZouave',
  'NomZouave',
].filter(text => !SIRET.test(text));
