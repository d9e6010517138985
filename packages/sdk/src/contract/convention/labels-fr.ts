import type {ConventionLabels} from './labels.ts';

const person = {
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse e-mail',
  phone: 'Téléphone',
};

const counsellor = {
  firstName: 'Prénom du conseiller',
  lastName: 'Nom du conseiller',
};

/** What each field of a request is called, in French. */
export const labelsFr: ConventionLabels = {
  agencyId: 'Structure qui valide la convention',
  agencyReferent: counsellor,
  accompanyingStructure: {
    name: 'Nom de la structure d’accompagnement',
    siret: 'SIRET de cette structure',
    counsellor,
  },
  dateStart: 'Premier jour',
  dateEnd: 'Dernier jour',
  schedule: 'Jours et horaires',
  siret: 'SIRET de l’entreprise',
  businessName: 'Nom de l’entreprise',
  establishmentNumberEmployeesRange: 'Nombre de salariés',
  businessActivity: 'Activité principale de l’entreprise',
  collectiveAgreement: 'Convention collective',
  hostDisabilityReferent: 'Référent handicap de l’entreprise',
  immersionAddress: 'Adresse du lieu de l’immersion',
  immersionCountry: 'Pays',
  remoteWorkMode: 'L’immersion se passe',
  immersionObjective: 'But de l’immersion',
  immersionAppellation: {
    romeCode: 'Fiche ROME',
    romeLabel: 'Famille de métiers',
    appellationCode: 'Métier (code)',
    appellationLabel: 'Métier découvert',
  },
  immersionActivities: 'Activités pendant l’immersion',
  immersionSkills: 'Compétences et aptitudes observées',
  evaluationMeans: 'Comment savoir si le but est atteint',
  workConditions: 'Conditions de travail particulières',
  businessAdvantages: 'Avantages offerts par l’entreprise',
  individualProtection: 'Faut-il un équipement de protection ?',
  individualProtectionDescription: 'Équipements de protection',
  sanitaryPrevention: 'Y a-t-il des mesures de prévention sanitaire ?',
  sanitaryPreventionDescription: 'Mesures de prévention sanitaire',
  signatories: {
    beneficiary: {
      ...person,
      birthdate: 'Date de naissance',
      isEmployed: 'L’immersion a-t-elle lieu pendant le temps de travail d’un emploi actuel ?',
      emergencyContact: 'Personne à prévenir en cas d’urgence',
      emergencyContactPhone: 'Téléphone de cette personne',
      emergencyContactEmail: 'Adresse e-mail de cette personne',
      financialHelp: 'Aides financières',
    },
    establishmentRepresentative: person,
    beneficiaryRepresentative: person,
    beneficiaryCurrentEmployer: {
      ...person,
      businessSiret: 'SIRET de l’employeur',
      businessName: 'Nom de l’employeur',
      businessAddress: 'Adresse de l’employeur',
      job: 'Fonction de la personne qui signe',
    },
  },
  establishmentTutor: {...person, job: 'Fonction'},
};
