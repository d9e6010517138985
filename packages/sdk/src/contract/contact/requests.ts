import type {ProblemCode} from '../problem.ts';
import type {RequestRules} from '../route.ts';
import {
  Answer,
  ContactConfirmation,
  ContactKey,
  ContactSending,
  ExchangeWriting,
} from './commands.ts';
import type {ContactRoutes} from './routes.ts';

/** Why a company is not written to. */
const HOST: readonly ProblemCode[] = [
  'host_not_found',
  'host_unavailable',
  'contact_mode_differs',
  'contact_exists',
];

/** What the requests about contacts must be. */
export const contactRequests = {
  readChallenge: {
    summary: 'Donne la petite preuve de travail qu’une page doit montrer pour écrire.',
  },
  sendContact: {
    summary: 'Écrit à une entreprise ; elle ne le reçoit qu’avec le code envoyé à l’expéditeur.',
    body: ContactSending,
    limit: {policy: 'contact'},
    problems: [...HOST, 'proof_invalid'],
  },
  resendContactCode: {
    summary: 'Renvoie le code à l’expéditeur.',
    problems: ['message_too_soon'],
  },
  confirmContact: {
    summary: 'Confirme l’adresse de l’expéditeur : l’entreprise reçoit sa demande.',
    body: ContactConfirmation,
    problems: ['code_invalid', ...HOST],
  },
  readContact: {
    summary: 'Dit où en est une mise en relation que ce partenaire a envoyée.',
    params: ContactKey,
    problems: ['contact_not_found'],
  },
  readSending: {summary: 'Donne ce qui partira avec le code, à qui tient le lien de son e-mail.'},
  readExchange: {summary: 'Donne la conversation à l’un de ses deux côtés.'},
  seeExchange: {summary: 'Dit que l’entreprise a ouvert la demande.'},
  answerContact: {
    summary: 'Répond pour l’entreprise : oui, une autre date, ou non.',
    body: Answer,
    problems: ['status_not_allowed'],
  },
  writeExchange: {
    summary: 'Ajoute un message à la conversation.',
    body: ExchangeWriting,
    limit: {policy: 'contact'},
    problems: ['status_not_allowed'],
  },
  withdrawContact: {
    summary: 'Retire la demande.',
    problems: ['status_not_allowed'],
  },
  draftFromContact: {
    summary: 'Prépare la demande de convention de cette mise en relation.',
    problems: ['status_not_allowed'],
  },
} as const satisfies Record<keyof ContactRoutes, RequestRules>;
/** What the requests about contacts must be, as a type. */
export type ContactRequests = typeof contactRequests;
