import type {ConventionRequestInput} from './convention-request.ts';

/** The day on which {@link validRequest} is judged. */
export const TODAY = '2026-10-02';

const PERIODS = [
  {start: '08:00', end: '12:00'},
  {start: '13:00', end: '16:00'},
];

/** From Tuesday 6 to Thursday 15 October 2026, every day: 70 hours over ten days. */
const DAYS = [
  '2026-10-06',
  '2026-10-07',
  '2026-10-08',
  '2026-10-09',
  '2026-10-10',
  '2026-10-11',
  '2026-10-12',
  '2026-10-13',
  '2026-10-14',
  '2026-10-15',
];

/** A convention every rule accepts, with no optional field. */
export const validRequest: ConventionRequestInput = {
  internshipKind: 'immersion',
  agencyId: '01a207a2-3280-7900-be7c-70a81efadab1',
  dateStart: '2026-10-06',
  dateEnd: '2026-10-15',
  schedule: {regular: false, days: DAYS.map(date => ({date, periods: PERIODS}))},
  siret: '00000000100008',
  businessName: 'Les Vergers de la Seille',
  businessActivity: 'Culture de fruits à pépins et à noyau',
  immersionAddress: '12 rue des Clercs 57000 Metz',
  remoteWorkMode: 'ON_SITE',
  immersionObjective: 'confirm-project',
  immersionAppellation: {
    romeCode: 'A1101',
    romeLabel: "Conduite d'engins agricoles et forestiers",
    appellationCode: '17751',
    appellationLabel: "Pilote de machines d'abattage",
  },
  immersionActivities: 'Observer la taille des arbres, puis y participer sous surveillance.',
  immersionSkills: '',
  evaluationMeans: 'Un point avec le tuteur chaque fin de semaine.',
  individualProtection: true,
  individualProtectionDescription: 'Gants et lunettes, fournis',
  sanitaryPrevention: false,
  sanitaryPreventionDescription: '',
  signatories: {
    beneficiary: {
      firstName: 'Anaïs',
      lastName: "N'Guyen-Delattre",
      email: 'anais@personne.example',
      phone: '+33639980001',
      birthdate: '2004-10-03',
    },
    establishmentRepresentative: {
      firstName: 'Björn',
      lastName: 'Lefèvre',
      email: 'direction@vergers.example',
      phone: '+33199000001',
    },
  },
  establishmentTutor: {
    firstName: 'Björn',
    lastName: 'Lefèvre',
    email: 'direction@vergers.example',
    phone: '+33199000001',
    job: "Chef d'exploitation",
  },
};

/** Who signs for a minor. */
export const beneficiaryRepresentative = {
  firstName: 'Lý',
  lastName: "N'Guyen",
  email: 'ly@personne.example',
  phone: '+33639980002',
};

/** Who signs for somebody employed. */
export const beneficiaryCurrentEmployer = {
  firstName: 'Zoé',
  lastName: 'Åkesson',
  email: 'rh@menuiserie.example',
  phone: '+33639980003',
  businessSiret: '00000000200006',
  businessName: 'Menuiserie du Parc',
  businessAddress: '3 place du Marché 54000 Nancy',
  job: 'Directrice',
};

/** {@link validRequest} with every optional field filled in. */
export const fullRequest: ConventionRequestInput = {
  ...validRequest,
  agencyReferent: {firstName: 'Awa', lastName: 'Konaté'},
  accompanyingStructure: {
    name: "Atelier et chantier d'insertion du Saulnois",
    siret: '00000000300004',
    counsellor: {firstName: 'Inès', lastName: 'Muller'},
  },
  establishmentNumberEmployeesRange: '10-19',
  collectiveAgreement: 'Production agricole',
  hostDisabilityReferent: 'Samira Haddad',
  immersionCountry: 'FR',
  workConditions: 'Travail dehors, port de charges légères.',
  businessAdvantages: 'Repas de midi offert.',
  signatories: {
    beneficiary: {
      ...validRequest.signatories.beneficiary,
      isEmployed: true,
      emergencyContact: 'Sa sœur, Mina Delattre',
      emergencyContactPhone: '+33639980005',
      emergencyContactEmail: 'mina@personne.example',
      financialHelp: 'Aide à la mobilité',
    },
    establishmentRepresentative: validRequest.signatories.establishmentRepresentative,
    beneficiaryRepresentative,
    beneficiaryCurrentEmployer,
  },
};
