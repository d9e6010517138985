/** What helps to write: begun sentences, to press and to finish. What stands in brackets is to say. */
export const helpFr = {
  title: (field: string) => `Des idées pour «\u00a0${field}\u00a0»`,
  how: 'Appuyez sur une phrase\u00a0: elle s’ajoute, et vous la finissez.',
  added: 'Ajouté. Complétez ce qui est entre crochets.',
  ideas: {
    datePreferences: [
      'Une semaine en [mois], du lundi au vendredi.',
      'Deux semaines, à partir du [date].',
      'Quelques jours pendant les vacances de [saison].',
      'Je suis libre le [jours] et je m’adapte à vos horaires.',
    ],
    activities: [
      (job: string) => `Suivre une journée de travail, pour voir le métier (${job}) en vrai.`,
      'Essayer moi-même\u00a0: [un geste, une tâche].',
      'Rencontrer l’équipe et poser mes questions.',
    ],
    message: [
      (job: string) => `Ce métier (${job}) m’attire parce que [votre raison].`,
      'J’ai déjà [une expérience, un stage, un loisir].',
      'Je suis une personne [deux qualités].',
      'Plus tard, j’aimerais [votre projet].',
    ],
  },
};

/** The words of {@link helpFr}, in any language. */
export type HelpTexts = typeof helpFr;
