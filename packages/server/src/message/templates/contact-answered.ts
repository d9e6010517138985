import type {ContactAnswer, DeclineReason} from '@immersion-kit/sdk/contract';
import {type Block, button, type Content, facts, paragraph, quote} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, contactLetter, openExchange} from './contact-parts.ts';

const REASONS: Readonly<Record<DeclineReason, string>> = {
  NO_TIME: 'Pas le temps d’accueillir en ce moment',
  UNABLE_TO_HELP: 'Ne peut pas proposer ce que vous cherchez',
  NO_PLACE: 'Pas de place à ces dates',
  CANDIDATE_ALREADY_WARNED: 'Vous en avez déjà été prévenu',
  OTHER: 'Autre raison',
};

const SAID: Readonly<Record<ContactAnswer, Omit<Content, 'blocks' | 'short'>>> = {
  yes: {
    subject: 'Bonne nouvelle : une entreprise vous dit oui',
    preheader: 'Vous pouvez préparer la convention.',
  },
  'other-date': {
    subject: 'Une entreprise vous propose une autre date',
    preheader: 'Lisez sa proposition et répondez-lui.',
  },
  no: {
    subject: 'Une entreprise ne peut pas vous accueillir cette fois',
    preheader: 'D’autres entreprises peuvent vous accueillir.',
  },
};

const next = (mail: ContactMail, answer: ContactAnswer): readonly Block[] => {
  if (answer === 'yes') {
    return [
      paragraph(
        'La suite : préparez la convention. L’entreprise, le métier et vos coordonnées y sont déjà. Il faut la convention signée avant le premier jour.',
      ),
      ...openExchange(mail, 'Préparer la convention'),
    ];
  }
  if (answer === 'other-date') return openExchange(mail, 'Lire et répondre');
  return [
    ...openExchange(mail, 'Lire la réponse'),
    paragraph('Ne vous découragez pas : d’autres entreprises proposent ce métier.'),
    button('Chercher une autre entreprise', mail.searchUrl),
  ];
};

/** To the candidate: what the company answered. */
export const contactAnswered = (mail: ContactMail): Content => {
  const {answer = 'no', company, words, declineReason} = mail;
  const said: Readonly<Record<ContactAnswer, string>> = {
    yes: `${company} accepte de vous accueillir.`,
    'other-date': `${company} vous propose une autre date.`,
    no: `${company} ne peut pas vous accueillir cette fois.`,
  };
  return contactLetter(
    mail,
    {...SAID[answer], short: said[answer]},
    paragraph(said[answer]),
    aboutContact(mail),
    ...(answer === 'no' && declineReason !== undefined
      ? [facts(['Raison', REASONS[declineReason]])]
      : []),
    ...(words === undefined ? [] : [quote('Message de l’entreprise', words)]),
    ...next(mail, answer),
  );
};
