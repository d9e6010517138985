import {ASK_SUBJECTS, type AskSubject} from '@immersion-kit/sdk/contract';
import {type Content, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {ConventionMail} from '../mail.ts';
import {about, capital, letter, of, opening, partyWords, reason, signatures} from './parts.ts';

/** What is asked: as a title, and after who asks. */
const SUBJECTS: Readonly<Record<AskSubject, readonly [title: string, asks: string]>> = {
  change: ['Un changement est demandé', 'demande un changement'],
  refusal: ['Refus de signer', 'ne veut pas signer'],
  contact: ['Une adresse à corriger', 'signale une adresse ou un numéro à corriger'],
  cancellation: ['Une annulation est demandée', 'demande d’annuler l’immersion'],
  renewal: ['Un renouvellement est demandé', 'demande de renouveler l’immersion'],
};

/** To the agency: what a party asks for, in their words. */
export const askedOfAgency = (mail: ConventionMail): Content => {
  const asked = wordIn(mail.data, 'subject');
  const [title, asks] = SUBJECTS[ASK_SUBJECTS.find(subject => subject === asked) ?? 'change'];
  const who = partyWords(mail, wordIn(mail.data, 'role'));
  return letter(
    mail,
    {
      subject: `${title} : l’immersion ${of(mail.beneficiary)}, ${mail.dates}`,
      preheader: `${capital(who)} vous écrit.`,
      short: `${capital(who)} ${asks} : l’immersion ${of(mail.beneficiary)}.`,
    },
    paragraph(`${capital(who)} ${asks}.`),
    ...reason(mail),
    paragraph('Rien n’a changé dans la convention : la suite dépend de vous.'),
    about(mail),
    signatures(mail),
    ...opening(mail, 'Ouvrir la demande'),
  );
};
