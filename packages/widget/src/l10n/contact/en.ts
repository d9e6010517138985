import {formatTextsEn} from '@immersion-kit/sdk/contract';
import type {ContactTexts} from './fr.ts';
import {helpEn} from './help-en.ts';

/** Every text of `<immersion-contact>`, in English. */
export const contactEn: ContactTexts = {
  loading: 'Loading…',
  working: 'One moment…',
  errorPrefix: 'Error:',
  optional: '(optional)',
  choose: 'Choose…',
  colon: ':',
  errors: count => (count > 1 ? `${count} fields to correct` : 'One field to correct'),
  titles: {
    EMAIL: company => `Write to ${company}`,
    PHONE: company => `Call ${company}`,
    IN_PERSON: company => `Go and see ${company}`,
  },
  intro: {
    EMAIL:
      'It takes five minutes. The company gets your request by e-mail and answers through us: until it says yes, it sees neither your address nor your number.',
    PHONE:
      'This company would rather be called. Say who you are: you get by e-mail whom to call, and the number. Nothing is sent to it: you call.',
    IN_PERSON:
      'This company would rather be visited. Say who you are: you get by e-mail where to go, and whom to ask for. Nothing is sent to it: you go there.',
  },
  required: 'Everything is to be filled in, save what is optional.',
  who: 'You',
  what: 'Your request',
  labels: {
    appellationCode: 'The job to discover',
    potentialBeneficiaryFirstName: 'First name',
    potentialBeneficiaryLastName: 'Last name',
    potentialBeneficiaryEmail: 'Your e-mail',
    potentialBeneficiaryPhone: 'Your phone',
    immersionObjective: 'What you expect of this immersion',
    datePreferences: 'When, and how long',
    activities: 'What you would like to see or do',
    message: 'A word from you',
  },
  hints: {
    potentialBeneficiaryEmail:
      'A code arrives there at once, then what follows. The company does not see it. For example: camille.roux@exemple.fr',
    potentialBeneficiaryPhone:
      'For your agreement later. The company does not see it. For example: 06 12 34 56 78',
    datePreferences: {
      EMAIL: 'A company answers better when it knows when. Even roughly.',
      PHONE: 'To say it without searching when you call. Even roughly.',
      IN_PERSON: 'To say it without searching once there. Even roughly.',
    },
    activities: 'One or two examples are enough.',
    message: 'Why this job, why this company, what you have already done.',
  },
  objectives: {
    "Découvrir un métier ou un secteur d'activité": 'Discover a job or a sector',
    'Confirmer un projet professionnel': 'Confirm my career plan',
    'Initier une démarche de recrutement': 'Make myself known, to be hired',
  },
  help: helpEn,
  missing: {
    appellationCode: 'Choose the job to discover.',
    potentialBeneficiaryFirstName: 'Give your first name.',
    potentialBeneficiaryLastName: 'Give your last name.',
    potentialBeneficiaryEmail: 'Give your e-mail: the code and the answer arrive there.',
    potentialBeneficiaryPhone: 'Give your phone number, for example 06 12 34 56 78.',
    immersionObjective: 'Choose what you expect of this immersion.',
    datePreferences: 'Say when, even roughly. For example: one week in March.',
    code: 'Copy the six digits of the message, for example 042 917.',
  },
  problems: {
    ...formatTextsEn,
    unfinished: 'Something is left between brackets: fill it in or delete it.',
  },
  review: 'Read before sending',
  ask: {PHONE: 'Get whom to call', IN_PERSON: 'Get where to go'},
  preview: {
    title: company => `What ${company} will read`,
    from: (name, job) => `${name} would like to do an immersion: ${job}`,
    objective: 'Why',
    datePreferences: 'When, how long',
    activities: 'To see or do',
    message: 'A word',
    hidden:
      'Neither your e-mail nor your phone number is given to it, unless you write them yourself.',
    short: 'Your request is short. A word from you makes people want to answer: add one?',
    change: 'Change',
    send: 'Send',
  },
  proving: 'A small sum is ending in your browser: it keeps robots away. There is nothing to do.',
  code: {
    title: 'Copy the code you received',
    sent: address => `A six-digit code is on its way to ${address}. It is good for ten minutes.`,
    why: {
      EMAIL: 'Nothing has left for the company yet: this code shows that the address is yours.',
      PHONE: 'This code shows that the address is yours; the rest arrives there just after.',
      IN_PERSON: 'This code shows that the address is yours; the rest arrives there just after.',
    },
    label: 'The six-digit code',
    hint: 'For example: 042 917',
    spam: 'Nothing comes? Look in your spam folder. You may also close this page: the link in the message lets you finish.',
    confirm: {
      EMAIL: 'Send my request',
      PHONE: 'Confirm my address',
      IN_PERSON: 'Confirm my address',
    },
    again: 'Get another code',
    resent: 'Another code is on its way. Only the last one received is good.',
    change: 'Correct my address',
  },
  sent: {
    title: {EMAIL: 'It has left', PHONE: 'Now, call', IN_PERSON: 'Now, go there'},
    done: {
      EMAIL: company => `Your request has left for ${company}.`,
      PHONE: company => `The number of ${company} is on its way to your e-mail.`,
      IN_PERSON: company => `The address of ${company} is on its way to your e-mail.`,
    },
    next: 'What happens now',
    steps: {
      EMAIL: [
        'An e-mail confirms it, with your link to follow, write or withdraw.',
        'Without an answer, we remind the company after 3 working days, then after 7.',
        'Still nothing after 15 working days? We tell you, and show you other companies.',
      ],
      PHONE: [
        'Open the e-mail: it says whom to call, and at what number.',
        'Call in the middle of the morning or of the afternoon if you can, and say when you would be free.',
        'The company agrees? The link in the message prepares the agreement.',
      ],
      IN_PERSON: [
        'Open the e-mail: it says where to go, and whom to ask for.',
        'Come at a quiet hour, and say when you would be free.',
        'The company agrees? The link in the message prepares the agreement.',
      ],
    },
    again: {
      title: 'You have written to it already',
      said: company =>
        `Your request to ${company} was sent from this page. What follows is in your mailbox.`,
      other: 'Write for somebody else',
    },
    several: 'Write to several companies: it is allowed, and gives you more chances.',
  },
  closed: {
    host_unavailable: company =>
      `${company} takes no other request for now. Nothing has left. What you wrote stays on this page: try another company.`,
    host_not_found: company =>
      `${company} no longer welcomes people. Nothing has left. What you wrote stays on this page: try another company.`,
    contact_exists: company =>
      `You have already written to ${company} in the last 30 days: nothing has left a second time. Your link to follow is in the e-mail you received the first time.`,
  },
  modeChanged:
    'This company has changed how it wants to be reached. Nothing has left: read again, then go on.',
  later: (company, day) =>
    `${company} welcomes people again from ${day}. It will be possible to contact it then.`,
  notContactable: company => `${company} cannot be contacted through this site.`,
  failures: {
    code_invalid:
      'This is not the right code, or it is no longer good. Copy the six digits of the last message, or ask for another code.',
    link_expired: 'This code is from yesterday or before. Nothing has left: send again.',
    link_invalid: 'This request no longer awaits a code. Send it again.',
    proof_invalid: 'The check against robots did not succeed. Send again.',
    request_invalid: 'There is something to correct in your request.',
    internal_error: 'Something went wrong on our side. Try again in a few minutes.',
    service_unavailable: 'The service is busy. Try again in a moment.',
  },
  refused: 'Companies cannot be written to from this page for now.',
  offline:
    'The connection does not work. Check your network, then try again: what you wrote is still there.',
  slow: 'The answer takes too long. Try again in a moment: nothing is lost.',
  garbled: 'The service answered badly. Try again in a few minutes.',
  broken: 'Something went wrong in this page. Reload it, then try again.',
  busy: wait =>
    `Too many requests in a short time. Try again ${wait === undefined ? 'in a while' : `in ${wait}`}: nothing is lost.`,
  tooSoon: wait =>
    `A code has just left. You can ask for another ${wait === undefined ? 'in a while' : `in ${wait}`}.`,
  retry: 'Try again',
};
