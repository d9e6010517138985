/** One thing to ask of the agency: as a title, as a form, and once it is asked. */
type SubjectTexts = {
  readonly title: string;
  /** The label of the field. */
  readonly label: string;
  readonly hint: string;
  /** Who reads it, and what happens then. */
  readonly then: (agency: string) => string;
  readonly send: string;
};

const onlyRead = (agency: string): string => `Seuls les conseillers de ${agency} lisent vos mots.`;

const subjects: Readonly<Record<string, SubjectTexts>> = {
  change: {
    title: 'Demander un changement',
    label: 'Ce qui est à changer',
    hint: 'Par exemple\u00a0: le premier jour est le lundi\u00a014, et non le lundi\u00a07.',
    then: agency =>
      `${onlyRead(agency)} Si le changement est possible, la convention modifiée vous sera envoyée, à signer de nouveau.`,
    send: 'Envoyer ma demande de changement',
  },
  contact: {
    title: 'Un e-mail ou un téléphone est faux',
    label: 'Ce qui est faux, et ce qu’il faut mettre',
    hint: 'Par exemple\u00a0: l’adresse de l’entreprise finit par .fr, et non par .com.',
    then: agency =>
      `${onlyRead(agency)} Ils vérifient, puis corrigent\u00a0: eux seuls le peuvent, pour que personne ne signe à la place d’un autre. Un nouveau lien part alors à la bonne adresse.`,
    send: 'Signaler l’erreur',
  },
  refusal: {
    title: 'Je ne veux pas signer',
    label: 'Pourquoi',
    hint: 'Par exemple\u00a0: nous ne pouvons plus accueillir cette personne.',
    then: agency =>
      `${onlyRead(agency)} Rien n’est décidé ni annulé tout de suite\u00a0: ils prennent contact avec vous.`,
    send: 'Dire que je ne signe pas',
  },
  cancellation: {
    title: 'Demander l’annulation',
    label: 'Pourquoi annuler',
    hint: 'Par exemple\u00a0: l’entreprise ferme cette semaine-là.',
    then: agency =>
      `${onlyRead(agency)} Eux seuls peuvent annuler\u00a0: tant qu’ils ne l’ont pas fait, la convention tient.`,
    send: 'Envoyer ma demande d’annulation',
  },
  renewal: {
    title: 'Demander un renouvellement',
    label: 'Les dates souhaitées, et pourquoi',
    hint: 'Par exemple\u00a0: du 4 au 15\u00a0janvier, pour voir le travail d’hiver.',
    then: agency =>
      `${onlyRead(agency)} S’ils sont d’accord, une nouvelle convention vous sera envoyée, à signer.`,
    send: 'Envoyer ma demande de renouvellement',
  },
};

/** What a party may ask of the agency, and what was asked. */
export const askingFr = {
  title: 'Quelque chose ne va pas\u00a0?',
  subjects,
  /** Who else is told of a refusal, and of what. */
  refusalTold:
    'La personne accueillie apprend que vous ne voulez pas signer, mais pas vos raisons.',
  missing: 'Écrivez quelques mots, pour que l’on comprenne.',
  tooSoon: (wait: string | undefined) =>
    `Vous l’avez déjà demandé aujourd’hui, et votre message est bien arrivé. Vous pourrez écrire de nouveau ${wait === undefined ? 'plus tard' : `dans ${wait}`}.`,
  nothing: (agency: string) =>
    `Pour changer quelque chose, adressez-vous à ${agency}\u00a0: ses coordonnées sont au bas du message que vous avez reçu.`,
  asked: {
    title: 'Votre message est parti',
    done: (agency: string) => `Votre message est enregistré\u00a0: ${agency} le reçoit.`,
    next: 'Et maintenant',
    unchanged: 'En attendant la réponse, la convention reste telle qu’elle est.',
    still: 'Si vous changez d’avis, vous pouvez encore signer.',
    back: 'Revenir à la convention',
  },
  said: {
    title: 'Ce qui a été demandé',
    /** What the reader asked. */
    own: {
      change: 'Vous avez demandé un changement.',
      contact: 'Vous avez signalé une adresse ou un numéro faux.',
      refusal: 'Vous avez dit que vous ne voulez pas signer.',
      cancellation: 'Vous avez demandé l’annulation.',
      renewal: 'Vous avez demandé un renouvellement.',
    } as Readonly<Record<string, string>>,
    /** After the name of who asks. */
    others: {
      change: 'demande un changement.',
      contact: 'signale une adresse ou un numéro faux.',
      refusal: 'ne veut pas signer.',
      cancellation: 'demande l’annulation.',
      renewal: 'demande un renouvellement.',
    } as Readonly<Record<string, string>>,
    by: (who: string, asks: string) => `${who} ${asks}`,
    on: (moment: string) => `Le ${moment}.`,
    quote: (words: string) => `«\u00a0${words}\u00a0»`,
    /** Whatever this page does not know yet. */
    other: 'a fait une demande.',
    ownOther: 'Vous avez fait une demande.',
  },
  agency: {
    title: (agency: string) => `${agency} vous demande un changement`,
    sign: 'Une seule personne modifie la convention, puis chacun signe la nouvelle version.',
    modify: 'Modifier la convention',
  },
};

/** The words of {@link askingFr}, in any language. */
export type AskingTexts = typeof askingFr;
