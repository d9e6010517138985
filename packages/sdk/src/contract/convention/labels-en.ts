import type {ConventionLabels} from './labels.ts';

const person = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail address',
  phone: 'Phone',
};

const counsellor = {
  firstName: 'First name of the counsellor',
  lastName: 'Last name of the counsellor',
};

/** What each field of a request is called, in English. */
export const labelsEn: ConventionLabels = {
  agencyId: 'Agency that approves the convention',
  agencyReferent: counsellor,
  accompanyingStructure: {
    name: 'Name of the support organisation',
    siret: 'SIRET of this organisation',
    counsellor,
  },
  dateStart: 'First day',
  dateEnd: 'Last day',
  schedule: 'Days and hours',
  siret: 'SIRET of the company',
  businessName: 'Name of the company',
  establishmentNumberEmployeesRange: 'Number of employees',
  businessActivity: 'Main activity of the company',
  collectiveAgreement: 'Collective agreement',
  hostDisabilityReferent: 'Disability contact in the company',
  immersionAddress: 'Address of the place of the immersion',
  immersionCountry: 'Country',
  remoteWorkMode: 'The immersion takes place',
  immersionObjective: 'Goal of the immersion',
  immersionAppellation: {
    romeCode: 'ROME record',
    romeLabel: 'Family of jobs',
    appellationCode: 'Job (code)',
    appellationLabel: 'Job to discover',
  },
  immersionActivities: 'Activities during the immersion',
  immersionSkills: 'Skills and abilities to observe',
  evaluationMeans: 'How to know if the goal is reached',
  workConditions: 'Special working conditions',
  businessAdvantages: 'Benefits offered by the company',
  individualProtection: 'Is protective equipment needed?',
  individualProtectionDescription: 'Protective equipment',
  sanitaryPrevention: 'Are there health and hygiene measures?',
  sanitaryPreventionDescription: 'Health and hygiene measures',
  signatories: {
    beneficiary: {
      ...person,
      birthdate: 'Date of birth',
      isEmployed: 'Does the immersion take place during the working hours of a present job?',
      emergencyContact: 'Person to call in an emergency',
      emergencyContactPhone: 'Phone of this person',
      emergencyContactEmail: 'E-mail address of this person',
      financialHelp: 'Financial help',
    },
    establishmentRepresentative: person,
    beneficiaryRepresentative: person,
    beneficiaryCurrentEmployer: {
      ...person,
      businessSiret: 'SIRET of the employer',
      businessName: 'Name of the employer',
      businessAddress: 'Address of the employer',
      job: 'Job of the person who signs',
    },
  },
  establishmentTutor: {...person, job: 'Job in the company'},
};
