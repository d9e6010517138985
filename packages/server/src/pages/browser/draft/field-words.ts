/** The fields of a request in the words of whoever fills it in, by their path in it. */
const FIELDS: readonly (readonly [path: string, words: string])[] = [
  ['agencyId', 'Structure qui validera'],
  ['agencyReferent/firstName', 'Prénom du conseiller'],
  ['agencyReferent/lastName', 'Nom du conseiller'],
  ['accompanyingStructure/name', 'Structure d’accompagnement'],
  ['accompanyingStructure/siret', 'SIRET de cette structure'],
  ['accompanyingStructure/counsellor/firstName', 'Prénom de son conseiller'],
  ['accompanyingStructure/counsellor/lastName', 'Nom de son conseiller'],
  ['dateStart', 'Premier jour'],
  ['dateEnd', 'Dernier jour'],
  ['schedule', 'Horaires'],
  ['siret', 'SIRET de l’entreprise'],
  ['businessName', 'Nom de l’entreprise'],
  ['establishmentNumberEmployeesRange', 'Nombre de salariés'],
  ['businessActivity', 'Activité principale de l’entreprise'],
  ['collectiveAgreement', 'Convention collective'],
  ['immersionAddress', 'Adresse de l’immersion'],
  ['immersionCountry', 'Pays'],
  ['remoteWorkMode', 'Sur place ou à distance'],
  ['immersionObjective', 'Objet'],
  ['immersionAppellation/appellationLabel', 'Métier'],
  ['immersionActivities', 'Activités'],
  ['immersionSkills', 'Compétences observées'],
  ['evaluationMeans', 'Moyens d’évaluer'],
  ['workConditions', 'Conditions particulières'],
  ['businessAdvantages', 'Avantages offerts par l’entreprise'],
  ['individualProtection', 'Équipements de protection'],
  ['individualProtectionDescription', 'Lesquels'],
  ['sanitaryPrevention', 'Mesures de prévention sanitaire'],
  ['sanitaryPreventionDescription', 'Lesquelles'],
];

const OF_A_PERSON = [
  ['firstName', 'Prénom'],
  ['lastName', 'Nom'],
  ['birthdate', 'Date de naissance'],
  ['email', 'E-mail'],
  ['phone', 'Téléphone'],
  ['job', 'Fonction'],
  ['isEmployed', 'Sur le temps de travail de son emploi'],
  ['businessName', 'Entreprise'],
  ['businessSiret', 'SIRET'],
  ['businessAddress', 'Adresse de l’entreprise'],
  ['emergencyContact', 'Contact en cas d’urgence'],
  ['emergencyContactPhone', 'Téléphone de ce contact'],
  ['emergencyContactEmail', 'E-mail de ce contact'],
  ['financialHelp', 'Aides'],
] as const;

const PEOPLE = [
  ['signatories/beneficiary', 'La personne accueillie'],
  ['signatories/establishmentRepresentative', 'Le responsable de l’entreprise'],
  ['establishmentTutor', 'Le tuteur ou la tutrice'],
  ['signatories/beneficiaryRepresentative', 'Le représentant légal'],
  ['signatories/beneficiaryCurrentEmployer', 'L’employeur actuel'],
] as const;

/** A part of a request: its title, and its fields in the order they are read. */
export type Part = {
  readonly title: string;
  readonly fields: readonly (readonly [path: string, words: string])[];
};

/** The parts of a request, people apart. */
export const PARTS: readonly Part[] = [
  {title: 'L’immersion', fields: FIELDS},
  ...PEOPLE.map(([at, title]) => ({
    title,
    fields: OF_A_PERSON.map(([name, words]) => [`${at}/${name}`, words] as const),
  })),
];

/** What a field is called where nothing is around it: `E-mail (le tuteur ou la tutrice)`. */
export const fieldWords = (pointer: string): string => {
  const path = pointer.replace(/^\/(convention\/)?/, '');
  for (const {title, fields} of PARTS) {
    const found = fields.find(([at]) => path === at || path.startsWith(`${at}/`));
    if (found) return title === PARTS[0]?.title ? found[1] : `${found[1]} (${title.toLowerCase()})`;
  }
  const person = PEOPLE.find(([at]) => path.startsWith(at));
  return person ? person[1] : 'La demande';
};
