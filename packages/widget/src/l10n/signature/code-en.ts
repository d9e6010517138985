import type {codeFr} from './code-fr.ts';

/** {@link codeFr} in English. */
export const codeEn: typeof codeFr = {
  askCode: 'Get my code',
  askAnother: 'Get another code',
  haveCode: 'I have a code already',
  hadCode: 'Copy the code of the last message you received: it is valid for ten minutes.',
  channels: {email: 'e-mail', sms: 'text message'},
  message: 'message',
  asked: (channel, address, until) =>
    `A code is on its way by ${channel}${address === undefined ? '' : ` to ${address}`}. It is valid for ten minutes, until ${until}.`,
  code: 'The six-digit code',
  codeHint: 'It is in the message you have just received. For example: 042 917',
  codeMissing: 'Copy the six digits of the message, for example 042 917.',
  codeExpired: 'This code no longer works. Ask for another one with the button below.',
  toCorrect: count =>
    count > 1 ? 'Some fields are to be corrected.' : 'A field is to be corrected.',
};
