import {typedTextsEn, labelsEn} from '@immersion-kit/sdk/contract';
import {fieldsEn} from '../fields-en.ts';
import type {ConventionTexts} from './fr.ts';
import {hintsEn, missingEn} from './hints-en.ts';
import {scheduleEn} from './schedule-en.ts';

/** Every text of the request form, in English. */
export const conventionEn: ConventionTexts = {
  ...fieldsEn,
  labels: labelsEn,
  hints: hintsEn,
  missing: missingEn,
  problems: {
    ...typedTextsEn,
    // Written for programs there, for people here.
    required: 'Fill in this field.',
    civil_date:
      'This date is not complete or does not exist: check the day, the month and the year. For example 3 10 2004.',
    date_unsupported:
      'Check the year: this date is too long ago or too far ahead. Write the four digits, for example 2004.',
    siret_format: 'A SIRET has 14 digits, for example 123 456 789 00012.',
    siret_checksum:
      'At least one digit of this SIRET is to be corrected: compare it with an invoice of the company.',
    too_long: 'This text is too long: {limit} characters at most.',
    value_not_allowed: 'Choose one of the answers in the list.',
    invalid: 'This answer is not accepted: check it, and compare it with the example by the field.',
    name_letters: 'A name has at least one letter, for example “N’Guyen” or “Jean-Noël”.',
    email_format: 'Write a whole e-mail address, for example camille.roux@exemple.fr.',
    phone_format:
      'Write a whole phone number, for example 06 12 34 56 78. For another country, begin with its code, for example +41 79 123 45 67.',
    duration_over_month: 'An immersion lasts one month at most: choose {limit} or a day before it.',
    age_under_16:
      'The person must be {limit} years old on the first day: correct the date of birth, or choose later dates.',
    minor_representative_required:
      'The person will be under 18 on the first day: give the name of a parent or legal guardian, who will sign too.',
    employer_required:
      'The person comes during their working hours: say who signs for their employer. If not, answer no to that question.',
    email_duplicate:
      'Another person who signs has this address too: give each person their own address.',
    email_tutor:
      'This is also the address of the person doing the immersion, of their legal representative or of their employer: give that of the tutor in the company.',
    phone_duplicate:
      'Another person who signs has this number too: give each person their own number.',
  },
  schedule: scheduleEn,

  title: 'Ask for an immersion convention',
  requiredNote:
    'Fill in everything, except what is marked “optional”. Write in French if you can: the company and the agency will read your answers.',
  optional: '(optional)',
  progress: (number, count) => `Step ${number} of ${count}`,
  following: title => `Next: ${title}`,
  back: 'Back',
  next: 'Continue',
  send: 'Send the request',
  sendChange: 'Send the changes',
  sending: 'Sending…',
  newWindow: '(new window)',
  change: 'Change',
  changeStep: title => `Change: ${title}`,
  yes: 'Yes',
  no: 'No',
  errors: count => (count === 1 ? '1 answer to correct' : `${count} answers to correct`),
  about: (label, who) => `${label} (${who})`,

  steps: {
    agency: 'The agency that supports you',
    person: 'The person doing the immersion',
    host: 'The company that welcomes them',
    place: 'Dates, place and hours',
    job: 'The job and the goal',
    safety: 'Safety and conditions',
    review: 'Check and send',
  },
  groups: {
    'signatories/beneficiary': 'the person doing the immersion',
    'signatories/beneficiaryRepresentative': 'the legal representative',
    'signatories/beneficiaryCurrentEmployer': 'the present employer',
    'signatories/establishmentRepresentative': 'who signs for the company',
    establishmentTutor: 'the tutor',
    accompanyingStructure: 'the support organisation',
  },

  agency: {
    why: 'The agency approves the convention: the written agreement for the immersion. It can be France Travail (the public job service), a mission locale (for young people), Cap emploi (for disabled people)… Choose the one that already follows you.',
    place: 'Your town or your postcode',
    placeHint: 'For example: Metz or 57000',
    placeUnknown: 'This town was not found: type its name or its postcode.',
    choose: 'Your agency',
    searching: 'Looking for agencies…',
    found: count => (count === 1 ? '1 agency found' : `${count} agencies found`),
    none: 'We know no agency here. Try the nearest big town, or ask the person who supports you.',
    away: distance => `${distance} away`,
    more: 'See other agencies',
    other: 'Change agency',
    chosen: 'Your request will go to',
    accompanied:
      'Does another organisation support you too (a work integration project, a non-profit…)?',
    accompaniedTitle: 'The organisation that supports you too',
  },
  draft: {
    keep: 'Save as I go',
    keepHint:
      'Your answers are then kept for 30 days on our server, and you can come back later. If not, nothing is kept when you leave the page.',
    saving: 'Saving…',
    saved: 'Answers saved.',
    failed:
      'The answers could not be saved. They are still here: go on, we will try again at the next step.',
    elsewhere:
      'This draft was changed in another window. Your answers here have not changed: keep them in a new draft, or take the other one.',
    keepMine: 'Keep what is here',
    takeOther: 'Take the other one',
    gone: 'The draft is no longer on the server: it was sent from another place, erased, or it is over 30 days old. Your answers are still here.',
    link: 'Come back later',
    linkHint: 'Keep this link for yourself: it opens your answers for 30 days, without a password.',
    copy: 'Copy the link to come back',
    copied: 'Link copied.',
    notCopied: 'Your browser did not let us copy the link. Try again, or finish your request here.',
    erase: 'Erase the draft',
    eraseWord: 'erase',
    eraseHint: word => `To erase everything, write “${word}”. You cannot undo this.`,
    notErased: 'The draft could not be erased: it is still on the server. Try again in a moment.',
    erased: 'The draft is erased from the server. Your answers are still on this page.',
    resume: site =>
      `You had started a request: your answers are kept. You will go on at the service that keeps them, ${site}.`,
    resumeLink: 'Go on with it on our page',
    dropResume: 'Start another one',
    opening: 'Opening the draft…',
    notFound:
      'This draft no longer exists: it was sent, erased, or it is over 30 days old. You can make a new request.',
  },
  person: {
    identity: 'Who does the immersion?',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    mobileHint:
      'Not needed if the phone is a mobile: the link to sign will then arrive by text message.',
    emergency: 'Who to call in an emergency?',
    aids: 'Financial help',
    protected:
      'This person has a legal representative (guardian, “tutelle”, “curatelle”…), who signs with them',
    minor:
      'The person will be under 18 on the first day: a parent or legal guardian signs with them.',
    representative: 'Legal representative',
    employedHint:
      'Answer yes only if the person comes during their working hours: their employer then signs too.',
    employer: 'The present employer',
  },
  disability: {
    title: 'Disability and adaptations',
    lines: [
      'Nothing is asked here. The recognition of a disabled worker (RQTH, an official French status) and the adaptations that would help are asked later, on our own page, when the person signs.',
      'Each person is free to answer, and “I prefer not to say” is an answer. Only the person and their agency see this answer; it is not in the convention.',
    ],
  },
  host: {
    company: 'The company',
    searching: 'Looking for the company…',
    found: name => `Company found: ${name}. Check what was filled in.`,
    unknown: 'We found nothing about this SIRET: it is not a problem, fill in the next fields.',
    closed:
      'The public registers say that this company is closed. Check the SIRET; if it is right, go on.',
    size: range =>
      range === '' ? 'I do not know' : range.replace('-', ' to ').replace('+', 'more than '),
    signer: 'Who signs for the company?',
    signerHint:
      'A person who has the right to sign in the name of the company: owner, director, manager…',
    tutor: 'The tutor, in the company',
    tutorHint:
      'The person who welcomes and guides every day. If they do not sign for the company, they have nothing to sign.',
    same: 'It is the person who signs for the company',
    sameTutor: 'the tutor is the same person',
    fromDirectory: name => `Request for ${name}: what we know is already filled in.`,
  },
  place: {
    modes: {
      ON_SITE: 'On site',
      HYBRID: 'Partly from home',
      FULL_REMOTE: 'Only from home',
    },
    until: date => `One month at most: until ${date}.`,
  },
  job: {
    hint: 'In French. For example: boulanger (baker), aide-soignante (care assistant)',
    objectives: {
      'discover-job': 'Discover a job or a sector',
      'confirm-project': 'Confirm a career plan',
      'start-recruitment': 'Start a recruitment',
    },
    oneObjective: 'Only one goal: the law asks for it.',
  },
  review: {
    intro: 'Read your answers again: you can still change everything.',
    then: 'When you send, a link to read and sign goes to:',
    thenAgency: name => `Then ${name} looks at the request, normally within 48 hours.`,
  },
  sent: {
    title: 'Your request is sent',
    lines: [
      'Each person who signs receives a link to read the convention and sign it.',
      'When everyone has signed, the agency looks at the request, normally within 48 hours.',
      'The immersion does not start before the agency agrees: a message will tell you.',
    ],
    number: id => `Number of the request: ${id}`,
    question: 'A question, or nothing comes?',
    again: 'Make another request',
  },
  duplicates: {
    title: 'A similar request already exists',
    intro: 'Same person, same company, same job, at close dates. You can:',
    resume: dates => `go on with the one ${dates}`,
    sign: dates => `sign the one ${dates}`,
    replace: dates => `put this one in the place of the one ${dates}`,
    keep: 'send this one too, all the same',
    dates: (start, end) => `from ${start} to ${end}`,
  },
  failure: {
    network:
      'The connection does not work. Nothing is lost: check your internet access, then try again.',
    timeout: 'The service takes too long to answer. Nothing is lost: try again in a moment.',
    busy: 'Too many requests in a short time. Nothing is lost: wait a minute, then try again.',
    server: 'The service has a problem. Nothing is lost: try again in a moment.',
    refused:
      'This page cannot send requests for now. Nothing is lost: print your answers, and give them to your agency.',
    data: 'The request could not be sent. Nothing is lost: read your answers again, then try again.',
    gone: 'The draft of this request was already sent, maybe from another window, or no longer exists. If the request was sent, the people who sign got a message; if not, send it from here.',
    retry: 'Try again',
    print: 'Print my answers',
    call: name => `You can also contact ${name}:`,
  },
  help: {
    title: 'Do you need help?',
    agency: name => `Contact ${name}:`,
    page: 'How to ask for a convention, and from whom (in French)',
  },
};
