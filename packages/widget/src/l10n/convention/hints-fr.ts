/** What to write in a field, with an example, by its path. */
export const hintsFr: Readonly<Record<string, string>> = {
  dateStart:
    'Avant ce jour, tout le monde signe et votre structure valide : prévoyez au moins une semaine.',
  siret:
    'Le numéro officiel de l’entreprise : 14 chiffres, sur ses factures et son cachet. Par exemple : 123 456 789 00012',
  businessName: 'Par exemple : Boulangerie Muller',
  businessActivity: 'En quelques mots. Par exemple : fabrication de pain et de pâtisserie',
  collectiveAgreement:
    'L’accord qui fixe les règles de travail de ce métier, si vous le connaissez. Par exemple : Boulangerie-pâtisserie artisanale',
  hostDisabilityReferent:
    'La personne chargée, dans l’entreprise, d’accueillir les salariés handicapés, s’il y en a une. Par exemple : Samira Haddad, 03 87 00 00 00',
  immersionAddress:
    'Là où la personne ira chaque jour, avec le code postal. Par exemple : 12 rue des Clercs, 57000 Metz',
  immersionActivities:
    'Ce que la personne fera ou observera. Par exemple : observer le pétrissage, façonner des pains, accueillir les clients',
  immersionSkills: 'Par exemple : sens du contact, respect des consignes',
  evaluationMeans: 'Par exemple : un point chaque vendredi avec le tuteur, et un bilan à la fin',
  workConditions: 'Par exemple : port de charges, station debout, travail tôt le matin',
  businessAdvantages: 'Par exemple : repas du midi offert',
  individualProtection:
    'Par exemple : blouse, gants, chaussures de sécurité. En cas de doute, demandez à l’entreprise avant d’envoyer.',
  sanitaryPrevention:
    'Par exemple : masque, charlotte, gel, lavage des mains. En cas de doute, demandez à l’entreprise avant d’envoyer.',
  individualProtectionDescription:
    'Par exemple : chaussures de sécurité et gants, prêtés par l’entreprise',
  sanitaryPreventionDescription: 'Par exemple : charlotte et lavage des mains',
  'signatories/beneficiary/birthdate': 'Par exemple : 3 10 2004',
  'signatories/beneficiary/email':
    'Le lien pour signer y arrivera. Par exemple : camille@exemple.fr',
  'signatories/beneficiary/phone': 'Par exemple : 06 12 34 56 78',
  'signatories/beneficiary/emergencyContact': 'Par exemple : Mina Delattre, sa sœur',
  'signatories/beneficiary/financialHelp': 'Par exemple : aide au déplacement de la région',
  'signatories/establishmentRepresentative/email':
    'Sa propre adresse, différente de celle des autres personnes qui signent : le lien pour signer y arrivera.',
  'signatories/beneficiaryRepresentative/email':
    'Sa propre adresse, différente de celle de la personne en immersion : le lien pour signer y arrivera.',
  'signatories/beneficiaryCurrentEmployer/email':
    'L’adresse de la personne qui signe pour l’employeur : le lien pour signer y arrivera.',
  'signatories/beneficiaryCurrentEmployer/job': 'Par exemple : gérante, responsable du personnel',
  'establishmentTutor/job': 'Par exemple : chef boulanger',
  'accompanyingStructure/name': 'Par exemple : Atelier chantier d’insertion du Saulnois',
};

/** What to do when a required field is empty, by the end of its path. */
export const missingFr: Readonly<Record<string, string>> = {
  agencyId:
    'Écrivez votre ville, puis choisissez la structure qui vous accompagne. Par exemple : votre agence France Travail.',
  firstName: 'Écrivez le prénom, par exemple Camille.',
  lastName: 'Écrivez le nom, par exemple Roux.',
  email: 'Écrivez l’adresse e-mail, par exemple camille@exemple.fr.',
  phone: 'Écrivez le numéro de téléphone, par exemple 06 12 34 56 78.',
  birthdate: 'Écrivez la date de naissance : jour, mois, année. Par exemple 3 10 2004.',
  job: 'Écrivez la fonction, par exemple chef boulanger.',
  name: 'Écrivez le nom de la structure, par exemple Atelier chantier d’insertion du Saulnois. S’il n’y en a pas, décochez la case au-dessus.',
  siret: 'Écrivez les 14 chiffres du SIRET, par exemple 123 456 789 00012.',
  businessSiret: 'Écrivez les 14 chiffres du SIRET de l’employeur, par exemple 123 456 789 00012.',
  businessName: 'Écrivez le nom, par exemple Boulangerie Muller.',
  businessActivity: 'Écrivez l’activité de l’entreprise, par exemple fabrication de pain.',
  businessAddress: 'Écrivez l’adresse de l’employeur, par exemple 3 place du Marché, 54000 Nancy.',
  immersionAddress:
    'Écrivez l’adresse du lieu avec le code postal, par exemple 12 rue des Clercs, 57000 Metz.',
  remoteWorkMode: 'Dites si l’immersion se passe sur place ou en télétravail.',
  dateStart: 'Choisissez le premier jour, par exemple un lundi.',
  dateEnd: 'Choisissez le dernier jour, par exemple le vendredi suivant.',
  start: 'Écrivez l’heure de début de cette période, par exemple 09:00.',
  end: 'Écrivez l’heure de fin de cette période, par exemple 12:00.',
  schedule: 'Donnez les jours et les horaires, par exemple du lundi au vendredi de 9 h à 12 h.',
  immersionAppellation: 'Choisissez un métier dans la liste, par exemple boulanger.',
  immersionObjective: 'Choisissez un seul but, par exemple « Découvrir un métier ou un secteur ».',
  immersionActivities: 'Écrivez au moins une activité, par exemple « accueillir les clients ».',
  evaluationMeans:
    'Écrivez comment vous saurez si le but est atteint, par exemple « un bilan avec le tuteur le dernier jour ».',
  isEmployed: 'Répondez oui ou non : en cas de doute, demandez à votre structure.',
  individualProtection: 'Répondez oui ou non. En cas de doute, demandez à l’entreprise.',
  sanitaryPrevention: 'Répondez oui ou non. En cas de doute, demandez à l’entreprise.',
};
