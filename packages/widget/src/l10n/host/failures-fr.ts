/** What may go wrong where a company speaks of itself, in French, and what forms say by themselves. */
export const failuresFr = {
  working: 'Un instant…',
  errorPrefix: 'Erreur\u00a0:',
  optional: '(facultatif)',
  retry: 'Réessayer',
  /** By code of the API; it speaks to who writes programs, these to who reads. */
  failures: {
    host_invalid: 'La fiche n’a pas pu être prise\u00a0: corrigez les champs signalés.',
    code_invalid:
      'Ce n’est pas le bon code, ou il n’est plus valable. Recopiez les six chiffres du dernier message, ou demandez un autre code.',
    cross_site: 'Rechargez la page, puis recommencez.',
    internal_error:
      'Une erreur s’est produite de notre côté. Rien n’est perdu\u00a0: réessayez dans quelques minutes.',
    service_unavailable:
      'Le service est occupé. Rien n’est perdu\u00a0: réessayez dans un instant.',
  } as Readonly<Record<string, string>>,
  offline:
    'La connexion ne passe pas. Vérifiez votre réseau, puis réessayez\u00a0: rien n’est perdu.',
  slow: 'La réponse tarde trop. Rien n’est perdu\u00a0: réessayez dans un instant.',
  garbled: 'Le service a mal répondu. Rien n’est perdu\u00a0: réessayez dans quelques minutes.',
  broken: 'Une erreur s’est produite dans cette page. Réessayez dans un instant.',
  busy: (wait: string | undefined) =>
    `Trop de demandes en peu de temps. Réessayez ${wait === undefined ? 'dans un moment' : `dans ${wait}`}\u00a0: rien n’est perdu.`,
  tooSoon: (wait: string | undefined) =>
    `Un message vient de partir. Regardez aussi dans les courriers indésirables. Vous pourrez en demander un autre ${wait === undefined ? 'dans un moment' : `dans ${wait}`}.`,
};

/** The words of {@link failuresFr}, in any language. */
export type FailuresTexts = typeof failuresFr;
