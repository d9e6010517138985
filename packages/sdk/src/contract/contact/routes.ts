import {DraftCreated} from '../convention/draft-answer.ts';
import {routes} from '../route.ts';
import {MessageAsked} from '../signature/invitation.ts';
import {ContactStarted, ContactState, ContactToConfirm, Exchange} from './contact.ts';
import {ProofChallenge} from './proof-of-work.ts';

const EXCHANGE = '/api/exchange';
const write = {scope: 'contact:write', publishable: true} as const;
const sending = {link: 'sending', embedded: true} as const;
const exchange = {link: 'exchange'} as const;

/** First contacts: all a page needs to write to a company. */
export const sendingRoutes = routes({
  readChallenge: {
    method: 'GET',
    path: '/api/contacts/challenge',
    access: write,
    response: ProofChallenge,
  },
  sendContact: {
    method: 'POST',
    path: '/api/contacts',
    access: write,
    response: ContactStarted,
    creates: true,
  },
  resendContactCode: {
    method: 'POST',
    path: '/api/sending/code',
    access: sending,
    response: MessageAsked,
  },
  confirmContact: {
    method: 'POST',
    path: '/api/sending/confirm',
    access: sending,
    response: ContactState,
  },
});
/** The routes that write to a company, as a type. */
export type SendingRoutes = typeof sendingRoutes;

/** First contacts and the conversations they begin. */
export const contactRoutes = routes({
  ...sendingRoutes,
  readContact: {
    method: 'GET',
    path: '/api/contacts/:contactId',
    access: {scope: 'contact:write', publishable: false},
    response: ContactState,
  },
  /** On our own page only: the page that sent it has it, another must not read it. */
  readSending: {
    method: 'GET',
    path: '/api/sending',
    access: {link: 'sending'},
    response: ContactToConfirm,
  },
  readExchange: {
    method: 'GET',
    path: EXCHANGE,
    access: exchange,
    response: Exchange,
    resource: EXCHANGE,
  },
  seeExchange: {
    method: 'POST',
    path: '/api/exchange/seen',
    access: exchange,
    response: ContactState,
  },
  answerContact: {
    method: 'POST',
    path: '/api/exchange/answer',
    access: exchange,
    response: ContactState,
  },
  writeExchange: {
    method: 'POST',
    path: '/api/exchange/messages',
    access: exchange,
    response: ContactState,
  },
  withdrawContact: {
    method: 'POST',
    path: '/api/exchange/withdraw',
    access: exchange,
    response: ContactState,
  },
  draftFromContact: {
    method: 'POST',
    path: '/api/exchange/draft',
    access: exchange,
    response: DraftCreated,
    creates: true,
  },
});
/** The contacts' routes, as a type. */
export type ContactRoutes = typeof contactRoutes;
