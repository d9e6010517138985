/** What a company answers: yes, another date, or not this time. */
export const answeringFr = {
  title: 'Votre réponse',
  how: (name: string) => `${name} la reçoit tout de suite. Vous pourrez écrire encore ensuite.`,
  late: 'La demande s’était fermée faute de réponse\u00a0: vous pouvez encore répondre.',
  question: 'Que répondez-vous\u00a0?',
  answers: {
    yes: {
      label: 'Oui, je veux bien l’accueillir',
      detail:
        'Vos noms et adresses seront alors dans la convention, que la personne prépare et que vous signerez.',
    },
    'other-date': {label: 'Oui, mais à une autre date', detail: 'Dites laquelle, même à peu près.'},
    no: {
      label: 'Non, pas cette fois',
      detail: 'Un non clair rend service\u00a0: la personne cherche ailleurs.',
    },
  },
  reason: 'Pourquoi\u00a0?',
  reasons: {
    NO_TIME: 'Je n’ai pas le temps en ce moment',
    UNABLE_TO_HELP: 'Je ne peux pas aider pour ce projet',
    NO_PLACE: 'Je n’ai plus de place',
    CANDIDATE_ALREADY_WARNED: 'J’ai déjà répondu à la personne autrement',
    OTHER: 'Une autre raison',
  },
  message: {
    yes: 'Un mot pour la personne',
    'other-date': 'Quand\u00a0?',
    no: 'Un mot pour la personne',
  },
  hints: {
    yes: 'Par exemple\u00a0: venez mardi à 14\u00a0h, demandez Mina à l’accueil.',
    'other-date': 'Par exemple\u00a0: plutôt la deuxième semaine d’avril.',
    no: 'Par exemple\u00a0: essayez la boulangerie d’à côté, elle accueille.',
  },
  missing: {
    answer: 'Choisissez une réponse.',
    reason: 'Choisissez une raison\u00a0: elle aide la personne à comprendre.',
    'other-date': 'Dites quand, même à peu près.',
    OTHER: 'Dites la raison en quelques mots.',
  },
  act: 'Envoyer ma réponse',
  done: {
    yes: 'Votre oui est envoyé. La personne prépare la convention\u00a0: vous la recevrez, à relire et à signer.',
    'other-date': 'Votre proposition est envoyée. Nous vous préviendrons de la réponse.',
    no: 'Votre réponse est envoyée. Merci de l’avoir donnée.',
  },
  optional: '(facultatif)',
  given: (answer: string) => `Vous avez répondu\u00a0: ${answer}.`,
  short: {yes: 'oui', 'other-date': 'une autre date', no: 'pas cette fois'} as Readonly<
    Record<string, string>
  >,
  withdrawn: (name: string) => `${name} a retiré sa demande\u00a0: il n’y a plus rien à faire.`,
};

/** The words of {@link answeringFr}, in any language. */
export type AnsweringTexts = typeof answeringFr;
