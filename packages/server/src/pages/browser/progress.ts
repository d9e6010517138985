import type {Convention, Reading} from '@immersion-kit/sdk';
import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import {type Content, element, paragraph, section} from './dom.ts';
import {momentText} from './moments.ts';
import {isBeingSigned, isEnded, statusText} from './words.ts';

type Step = {
  readonly title: string;
  readonly state: 'done' | 'now' | 'later' | 'ended';
  readonly text?: string | undefined;
};

const MARKS = {done: 'Fait', now: 'En cours', later: 'À venir', ended: 'Arrêtée'} as const;

const signedStep = ({status, signatures}: Convention): Step => {
  const dates = signatures.flatMap(({signedAt}) => (signedAt === undefined ? [] : [signedAt]));
  const count = `${dates.length} signature${dates.length > 1 ? 's' : ''} sur ${signatures.length}`;
  const last = dates.toSorted().at(-1);
  const isWhole = dates.length === signatures.length;
  const text = isWhole && last !== undefined ? `Le ${momentText(last)}` : count;
  const isNow = isBeingSigned(status);
  return {title: 'Signatures', state: isWhole ? 'done' : isNow ? 'now' : 'later', text};
};

/** What an agency does, one or two steps. */
const agencyStep = (
  title: string,
  at: string | undefined,
  isNow: boolean,
  explained: string,
): Step => {
  if (at !== undefined) return {title, state: 'done', text: `Le ${momentText(at)}`};
  return {title, state: isNow ? 'now' : 'later', text: isNow ? explained : undefined};
};

const REVIEW = 'En principe sous 48 heures. L’immersion ne commence pas avant la validation.';

const stepsOf = (convention: Convention): Step[] => {
  const {status, agency, submittedAt, acceptedAt, validatedAt} = convention;
  const inTwo = agency.steps === 'counsellor-and-validator';
  const validator = agency.refersToAgencyName ?? agency.name;
  const isReviewed = status === 'IN_REVIEW';
  const isAccepted = status === 'ACCEPTED_BY_COUNSELLOR';
  const steps: Step[] = [
    {title: 'Demande envoyée', state: 'done', text: `Le ${momentText(submittedAt)}`},
    signedStep(convention),
    ...(inTwo ? [agencyStep(`Accord de ${agency.name}`, acceptedAt, isReviewed, REVIEW)] : []),
    agencyStep(
      `Validation par ${validator}`,
      validatedAt,
      isAccepted || (isReviewed && !inTwo),
      REVIEW,
    ),
  ];
  if (!isEnded(status)) return steps;
  const reason = convention.statusJustification;
  return [
    ...steps.filter(({state}) => state === 'done'),
    {
      title: statusText(status),
      state: 'ended',
      text: reason === undefined ? undefined : `Motif : ${reason}`,
    },
  ];
};

const stepItem = ({title, state, text}: Step): HTMLLIElement =>
  element(
    'li',
    {class: state, 'aria-current': state === 'now' && 'step'},
    element('strong', {}, title),
    ' ',
    element('span', {class: 'mark'}, MARKS[state]),
    text !== undefined && element('p', {class: 'soft lines'}, text),
  );

/** Where a convention stands, step by step. */
export const timelineOf = (convention: Convention): HTMLElement =>
  section(
    'Où en est la convention',
    element('p', {class: 'lead'}, element('strong', {}, statusText(convention.status))),
    element('ol', {class: 'steps'}, stepsOf(convention).map(stepItem)),
  );

const CHANNELS: Readonly<Record<string, string>> = {email: 'E-mail', sms: 'SMS'};

/** What became of the last message to somebody who is awaited. */
const deliveryText = ({delivery}: Convention['signatures'][number]): string => {
  if (delivery === undefined) return 'Aucun message n’est encore parti.';
  const channel = CHANNELS[delivery.channel] ?? 'Message';
  const at = momentText(delivery.at);
  switch (delivery.state) {
    case 'sent':
      return `${channel} envoyé le ${at}.`;
    case 'failed':
      return `${channel} non remis : l’adresse est peut-être fausse. La structure peut la corriger.`;
    default:
      return `${channel} en attente d’envoi depuis le ${at}.`;
  }
};

/**
 * Who signed, who is awaited and since when. `own` is the reader's quality; `beside` is what can be
 * done about those who are awaited.
 */
export const signaturesOf = (
  {signatures, status}: Convention,
  {people}: Reading,
  own: string | undefined,
  beside: (role: SignatoryRole) => Content = () => undefined,
): HTMLElement => {
  const isOpen = isBeingSigned(status);
  return section(
    'Les signatures',
    element(
      'ul',
      {class: 'people'},
      people.map(({role, word, name}) => {
        const signature = signatures.find(one => one.role === role);
        const isSigned = signature?.signedAt !== undefined;
        const state = isSigned ? 'done' : isOpen ? 'now' : 'later';
        const mark = isSigned ? 'A signé' : isOpen ? 'Signature attendue' : 'N’a pas signé';
        return element(
          'li',
          {},
          element('strong', {}, role === own ? `${name}, vous` : name),
          ` (${word.toLowerCase()}) `,
          element('span', {class: `mark ${state}`}, mark),
          isSigned && paragraph(`Le ${momentText(signature.signedAt ?? '')}.`),
          !isSigned && isOpen && signature && paragraph(deliveryText(signature)),
          // The server's own word, which goes back to it.
          !isSigned && isOpen && beside(role as SignatoryRole),
        );
      }),
    ),
  );
};
