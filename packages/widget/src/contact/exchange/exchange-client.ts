import type {ContactClient, Exchange} from '@immersion-kit/sdk';

/** What the page of an exchange calls; a whole client will do. */
export type ExchangeClient = Pick<
  ContactClient,
  | 'readSending'
  | 'readExchange'
  | 'seeExchange'
  | 'answerContact'
  | 'writeExchange'
  | 'withdrawContact'
  | 'draftFromContact'
  | 'confirmContact'
  | 'resendContactCode'
>;

/** An exchange, and the token that opens it for one of its sides. */
export type Opened = {readonly token: string; readonly exchange: Exchange};

/** What may be done now, by this side. */
export const may = ({may: allowed}: Exchange, what: string): boolean =>
  allowed.some(one => one === what);
