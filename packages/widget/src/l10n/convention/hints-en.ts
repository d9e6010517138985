/** What to write in a field, with an example, by its path. */
export const hintsEn: Readonly<Record<string, string>> = {
  dateStart: 'Before this day, everyone signs and your agency approves: allow at least one week.',
  siret:
    'The official number of the company: 14 digits, on its invoices and its stamp. For example: 123 456 789 00012',
  businessName: 'For example: Boulangerie Muller',
  businessActivity: 'In a few words. For example: making bread and cakes',
  collectiveAgreement:
    'The agreement that sets the working rules of this trade, if you know it. For example: Boulangerie-pâtisserie artisanale',
  hostDisabilityReferent:
    'The person in the company who welcomes disabled employees, if there is one. For example: Samira Haddad, 03 87 00 00 00',
  immersionAddress:
    'Where the person will go each day, with the postcode. For example: 12 rue des Clercs, 57000 Metz',
  immersionActivities:
    'What the person will do or watch. For example: watch how dough is made, shape loaves, welcome customers',
  immersionSkills: 'For example: being good with people, following instructions',
  evaluationMeans: 'For example: a talk with the tutor every Friday, and a review on the last day',
  workConditions: 'For example: carrying heavy things, standing all day, working early in the day',
  businessAdvantages: 'For example: free lunch',
  individualProtection:
    'For example: overall, gloves, safety shoes. If in doubt, ask the company before you send.',
  sanitaryPrevention:
    'For example: mask, hair net, hand gel, hand washing. If in doubt, ask the company before you send.',
  individualProtectionDescription: 'For example: safety shoes and gloves, lent by the company',
  sanitaryPreventionDescription: 'For example: hair net and hand washing',
  'signatories/beneficiary/birthdate': 'Day, month, year. For example: 3 10 2004 for 3 October',
  'signatories/beneficiary/email':
    'The link to sign will arrive there. For example: camille@exemple.fr',
  'signatories/beneficiary/phone': 'For example: 06 12 34 56 78',
  'signatories/beneficiary/emergencyContact': 'For example: Mina Delattre, her sister',
  'signatories/beneficiary/financialHelp': 'For example: travel help from the region',
  'signatories/establishmentRepresentative/email':
    'Their own address, not that of another person who signs: the link to sign will arrive there.',
  'signatories/beneficiaryRepresentative/email':
    'Their own address, not that of the person doing the immersion: the link to sign will arrive there.',
  'signatories/beneficiaryCurrentEmployer/email':
    'The address of the person who signs for the employer: the link to sign will arrive there.',
  'signatories/beneficiaryCurrentEmployer/job': 'For example: manager, head of staff',
  'establishmentTutor/job': 'For example: head baker',
  'accompanyingStructure/name': 'For example: Atelier chantier d’insertion du Saulnois',
};

/** What to do when a required field is empty, by the end of its path. */
export const missingEn: Readonly<Record<string, string>> = {
  agencyId:
    'Write your town, then choose the agency that supports you. For example: your France Travail agency.',
  firstName: 'Write the first name, for example Camille.',
  lastName: 'Write the last name, for example Roux.',
  email: 'Write the e-mail address, for example camille@exemple.fr.',
  phone: 'Write the phone number, for example 06 12 34 56 78.',
  birthdate: 'Write the date of birth: day, month, year. For example 3 10 2004.',
  job: 'Write the job of this person, for example head baker.',
  name: 'Write the name of the organisation, for example Atelier chantier d’insertion du Saulnois. If there is none, untick the box above.',
  siret: 'Write the 14 digits of the SIRET, for example 123 456 789 00012.',
  businessSiret: 'Write the 14 digits of the employer’s SIRET, for example 123 456 789 00012.',
  businessName: 'Write the name, for example Boulangerie Muller.',
  businessActivity: 'Write what the company does, for example making bread.',
  businessAddress: 'Write the employer’s address, for example 3 place du Marché, 54000 Nancy.',
  immersionAddress:
    'Write the address of the place with the postcode, for example 12 rue des Clercs, 57000 Metz.',
  remoteWorkMode: 'Say if the immersion takes place on site or from home.',
  dateStart: 'Choose the first day, for example a Monday.',
  dateEnd: 'Choose the last day, for example the next Friday.',
  start: 'Write when this period begins, for example 09:00.',
  end: 'Write when this period ends, for example 12:00.',
  schedule: 'Give the days and the hours, for example from Monday to Friday, 09:00 to 12:00.',
  immersionAppellation:
    'Choose a job in the list. The names are in French, for example “boulanger” (baker).',
  immersionObjective: 'Choose only one goal, for example “Discover a job or a sector”.',
  immersionActivities: 'Write at least one activity, for example “welcome customers”.',
  evaluationMeans:
    'Write how you will know if the goal is reached, for example “a review with the tutor on the last day”.',
  isEmployed: 'Answer yes or no: if in doubt, ask your agency.',
  individualProtection: 'Answer yes or no. If you are not sure, ask the company.',
  sanitaryPrevention: 'Answer yes or no. If you are not sure, ask the company.',
};
