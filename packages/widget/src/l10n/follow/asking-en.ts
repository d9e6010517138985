import type {AskingTexts} from './asking-fr.ts';

const onlyRead = (agency: string): string => `Only the counsellors of ${agency} read your words.`;

/** What a party may ask of the agency, and what was asked, in English. */
export const askingEn: AskingTexts = {
  title: 'Is something wrong?',
  subjects: {
    change: {
      title: 'Ask for a change',
      label: 'What is to be changed',
      hint: 'For example: the first day is Monday 14, not Monday 7.',
      then: agency =>
        `${onlyRead(agency)} If the change is possible, the changed agreement will be sent to you, to sign again.`,
      send: 'Send my request for a change',
    },
    contact: {
      title: 'An e-mail or a telephone number is wrong',
      label: 'What is wrong, and what it should be',
      hint: 'For example: the address of the company ends with .fr, not with .com.',
      then: agency =>
        `${onlyRead(agency)} They check, then correct it: only they can, so that nobody signs in the place of another. A new link then leaves for the right address.`,
      send: 'Report the mistake',
    },
    refusal: {
      title: 'I do not want to sign',
      label: 'Why',
      hint: 'For example: these dates no longer suit me.',
      then: agency =>
        `${onlyRead(agency)} Nothing is decided or cancelled at once: they get in touch with you.`,
      send: 'Say that I do not sign',
    },
    cancellation: {
      title: 'Ask for the cancellation',
      label: 'Why cancel',
      hint: 'For example: the company closes that week.',
      then: agency =>
        `${onlyRead(agency)} Only they can cancel: as long as they have not, the agreement holds.`,
      send: 'Send my request to cancel',
    },
    renewal: {
      title: 'Ask for a renewal',
      label: 'The dates you wish, and why',
      hint: 'For example: from 4 to 15 January, to see the winter work.',
      then: agency =>
        `${onlyRead(agency)} If they agree, a new agreement will be sent to you, to sign.`,
      send: 'Send my request for a renewal',
    },
  },
  refusalTold:
    'The person on immersion is told that you do not want to sign, but not your reasons.',
  missing: 'Write a few words, so that it can be understood.',
  tooSoon: wait =>
    `You have already asked for it today, and your message did arrive. You can write again ${wait === undefined ? 'later' : `in ${wait}`}.`,
  nothing: agency =>
    `To change something, get in touch with ${agency}: how to reach it is at the foot of the message you received.`,
  asked: {
    title: 'Your message has left',
    done: agency => `Your message is stored: ${agency} is being told.`,
    next: 'What happens now',
    unchanged: 'Until the answer comes, the agreement stays as it is.',
    still: 'If you change your mind, you can still sign.',
    back: 'Back to the agreement',
  },
  said: {
    title: 'What was asked',
    own: {
      change: 'You asked for a change.',
      contact: 'You reported a wrong address or number.',
      refusal: 'You said that you do not want to sign.',
      cancellation: 'You asked for the cancellation.',
      renewal: 'You asked for a renewal.',
    },
    others: {
      change: 'asks for a change.',
      contact: 'reports a wrong address or number.',
      refusal: 'does not want to sign.',
      cancellation: 'asks for the cancellation.',
      renewal: 'asks for a renewal.',
    },
    by: (who, asks) => `${who} ${asks}`,
    on: moment => `On ${moment}.`,
    quote: words => `“${words}”`,
    other: 'made a request.',
    ownOther: 'You made a request.',
  },
  agency: {
    title: agency => `${agency} asks you for a change`,
    sign: 'One person changes the agreement, then everybody signs the new version.',
    modify: 'Change the agreement',
  },
};
