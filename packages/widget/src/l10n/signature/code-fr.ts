/** What is said of a code that signs, whatever it signs. */
export const codeFr = {
  askCode: 'Recevoir mon code',
  askAnother: 'Recevoir un autre code',
  haveCode: 'J’ai déjà un code',
  hadCode: 'Recopiez le code du dernier message reçu\u00a0: il vaut dix minutes.',
  channels: {email: 'e-mail', sms: 'SMS'} as Readonly<Record<string, string>>,
  message: 'message',
  asked: (channel: string, address: string | undefined, until: string) =>
    `Un code part par ${channel}${address === undefined ? '' : ` à ${address}`}. Il vaut dix minutes, jusqu’à ${until}.`,
  code: 'Le code à six chiffres',
  codeHint: 'Il est dans le message que vous venez de recevoir. Par exemple\u00a0: 042\u00a0917',
  codeMissing: 'Recopiez les six chiffres du message, par exemple 042\u00a0917.',
  codeExpired: 'Ce code n’est plus valable. Demandez-en un autre avec le bouton ci-dessous.',
  toCorrect: (count: number): string =>
    count > 1 ? 'Des champs sont à corriger.' : 'Un champ est à corriger.',
};
