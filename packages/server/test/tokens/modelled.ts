import type {ProblemCode} from '@immersion-kit/sdk/contract';
import {DAY, MINUTE} from './clock.ts';

/**
 * What links, sessions and codes open, told a second time: written from the requirements (trust
 * domain decision G4) and not from the server. Times are in milliseconds.
 */
const SESSION_LIFE = 30 * MINUTE;
export const CODE_LIFE = 10 * MINUTE;
export const MOST_TRIES = 5;

export const PARTIES = ['beneficiary', 'establishment-representative'] as const;
export type Party = (typeof PARTIES)[number];

/** What is written in the convention: some words, and at which of their addresses each is reached. */
export type Content = {
  readonly text: number;
  readonly addresses: Readonly<Record<Party, number>>;
};

/** Two contents are one document when this is the same. */
export const keyOf = ({text, addresses}: Content): string =>
  [text, ...PARTIES.map(party => addresses[party])].join('.');

export type Kind =
  | 'signature-request'
  | 'modified'
  | 'signed'
  | 'signature-code'
  | 'signature-reminder'
  | 'invitation-renewed'
  | 'address-corrected';

/** Something written to somebody, and not sent yet. */
export type Message = {
  readonly kind: Kind;
  readonly party: Party;
  readonly address: number;
  /** Which version it asks to sign. */
  readonly version?: number;
  readonly code?: number;
  readonly endsAt?: number;
};

type Invitation = {readonly party: Party; readonly endsAt: number; readonly isRevoked: boolean};
type Session = {readonly party: Party; readonly endsAt: number; readonly isClosed: boolean};
type Code = {
  readonly party: Party;
  readonly document: string;
  readonly askedAt: number;
  readonly endsAt: number;
  /** As its message brought them; none before. */
  readonly digits?: string;
  readonly tries: number;
  readonly isUsed: boolean;
};

/** All there is to know of one convention's links. */
export type Modelled = {
  readonly now: number;
  readonly shown: Content;
  /** What the parties sign: a corrected address does not change it. */
  readonly document: string;
  readonly version: number;
  readonly signedVersion: number;
  readonly signed: readonly Party[];
  /** Every signature ever given. */
  readonly signatures: readonly {party: Party; version: number; document: string}[];
  /** What happened and was told to nobody yet. */
  readonly events: readonly {kind: Kind; to: readonly Party[]; version: number}[];
  readonly waiting: readonly Message[];
  readonly invitations: readonly Invitation[];
  readonly sessions: readonly Session[];
  readonly codes: readonly Code[];
  readonly reminded: Readonly<Partial<Record<Party, number>>>;
};

/** What somebody is told: the code of a refusal, or that it was done. */
export type Answer = ProblemCode | 'done';
export type Outcome = {readonly answer: Answer; readonly after: Modelled};

const refuse = (before: Modelled, answer: ProblemCode): Outcome => ({answer, after: before});
const done = (after: Modelled): Outcome => ({answer: 'done', after});

/** A convention that was just sent. */
export const begun = (now: number): Modelled => {
  const addresses = Object.fromEntries(PARTIES.map(party => [party, 0])) as Content['addresses'];
  const shown = {text: 0, addresses};
  return {
    now,
    shown,
    document: keyOf(shown),
    version: 1,
    signedVersion: 1,
    signed: [],
    signatures: [],
    events: [{kind: 'signature-request', to: PARTIES, version: 1}],
    waiting: [],
    invitations: [],
    sessions: [],
    codes: [],
    reminded: {},
  };
};

const isAwaited = ({signed}: Modelled, party: Party): Answer => {
  if (signed.length === PARTIES.length) return 'status_not_allowed';
  return signed.includes(party) ? 'already_signed' : 'done';
};

const wrote = (before: Modelled, kind: Kind, party: Party, rest: Partial<Message> = {}) => ({
  ...before,
  waiting: [
    ...before.waiting,
    {kind, party, address: before.shown.addresses[party], ...rest} as const,
  ],
});

/** Closes all that was sent to somebody. */
const revoked = (before: Modelled, gone: Party): Modelled => ({
  ...before,
  invitations: before.invitations.map(one =>
    one.party === gone ? {...one, isRevoked: true} : one,
  ),
  sessions: before.sessions.map(one => (one.party === gone ? {...one, isClosed: true} : one)),
  codes: before.codes.map(one =>
    one.party === gone ? {...one, endsAt: Math.min(one.endsAt, before.now)} : one,
  ),
});

/** What a session opens now. */
export const sessionAnswer = ({sessions, now}: Modelled, index: number): Answer => {
  const session = sessions[index];
  if (!session || session.isClosed) return 'link_invalid';
  return session.endsAt <= now ? 'link_expired' : 'done';
};

/** What an invitation opens now. */
export const invitationAnswer = ({invitations, now}: Modelled, index: number): Answer => {
  const invitation = invitations[index];
  if (!invitation || invitation.isRevoked) return 'link_invalid';
  return invitation.endsAt <= now ? 'link_expired' : 'done';
};

export const open = (before: Modelled, index: number): Outcome => {
  const answer = invitationAnswer(before, index);
  const invitation = before.invitations[index];
  if (answer !== 'done' || !invitation) return {answer, after: before};
  const session = {
    party: invitation.party,
    endsAt: before.now + SESSION_LIFE,
    isClosed: false,
  };
  return done({...before, sessions: [...before.sessions, session]});
};

export const renew = (before: Modelled, index: number): Outcome => {
  const invitation = before.invitations[index];
  const {party} = invitation ?? {};
  const isUnderWay = before.waiting.some(
    one => one.kind === 'invitation-renewed' && one.party === party,
  );
  if (!invitation || !party || invitation.isRevoked || isUnderWay) return done(before);
  return done(wrote(before, 'invitation-renewed', party));
};

export const remind = (before: Modelled, party: Party): Outcome => {
  const awaited = isAwaited(before, party);
  if (awaited !== 'done') return {answer: awaited, after: before};
  const last = before.reminded[party];
  if (last !== undefined && before.now < last + DAY) return refuse(before, 'message_too_soon');
  const reminded = {...before.reminded, [party]: before.now};
  return done(wrote({...before, reminded}, 'signature-reminder', party));
};

/** The agency corrects an address; `shared`: to one that another party has. The same is no change. */
export const correct = (
  before: Modelled,
  {party, address}: {readonly party: Party; readonly address: number | 'shared'},
): Outcome => {
  const awaited = isAwaited(before, party);
  if (awaited !== 'done') return {answer: awaited, after: before};
  if (address === 'shared') return refuse(before, 'convention_invalid');
  const {shown, version} = before;
  if (shown.addresses[party] === address) return done(before);
  const addresses = {...shown.addresses, [party]: address};
  const after = {...revoked(before, party), shown: {...shown, addresses}, version: version + 1};
  return done(wrote(after, 'address-corrected', party));
};

/** The agency changes the words, and perhaps puts somebody else in a party's place. */
export const modify = (
  before: Modelled,
  {text, replaced}: {readonly text: number; readonly replaced?: {party: Party; address: number}},
): Outcome => {
  const {addresses} = before.shown;
  const isElse = replaced !== undefined && addresses[replaced.party] !== replaced.address;
  const shown = {
    text,
    addresses: replaced ? {...addresses, [replaced.party]: replaced.address} : addresses,
  };
  const version = before.version + 1;
  return done({
    ...(isElse ? revoked(before, replaced.party) : before),
    shown,
    document: keyOf(shown),
    version,
    signedVersion: version,
    signed: [],
    events: [...before.events, {kind: 'modified', to: PARTIES, version}],
  });
};

/** Who a session's holder is, or why they are nobody: closed, over, or already done with. */
const signerOf = (before: Modelled, index: number): Party | ProblemCode => {
  const answer = sessionAnswer(before, index);
  const party = before.sessions[index]?.party;
  if (answer !== 'done' || !party) return answer === 'done' ? 'link_invalid' : answer;
  return before.signed.includes(party) ? 'already_signed' : party;
};

const isParty = (word: string): word is Party => (PARTIES as readonly string[]).includes(word);

export const ask = (before: Modelled, session: number, document: string): Outcome => {
  const party = signerOf(before, session);
  if (!isParty(party)) return refuse(before, party);
  if (document !== before.document) return refuse(before, 'document_changed');
  const {now, codes} = before;
  if (codes.some(one => one.party === party && one.askedAt > now - MINUTE)) {
    return refuse(before, 'message_too_soon');
  }
  const endsAt = now + CODE_LIFE;
  const asked: Code = {party, document, askedAt: now, endsAt, tries: 0, isUsed: false};
  const after = {...before, codes: [...codes, asked]};
  return done(wrote(after, 'signature-code', party, {code: codes.length, endsAt}));
};

export const type = (
  before: Modelled,
  session: number,
  {document, digits}: {readonly document: string; readonly digits: string},
): Outcome => {
  const party = signerOf(before, session);
  if (!isParty(party)) return refuse(before, party);
  if (document !== before.document) return refuse(before, 'document_changed');
  const index = before.codes.findLastIndex(one => one.party === party);
  const code = before.codes[index];
  const isGood =
    code?.digits !== undefined &&
    !code.isUsed &&
    before.now < code.endsAt &&
    code.tries < MOST_TRIES &&
    code.document === document;
  if (!isGood) return refuse(before, 'code_expired');
  const codes = (change: Partial<Code>) => before.codes.with(index, {...code, ...change});
  if (code.digits !== digits) {
    return {answer: 'code_wrong', after: {...before, codes: codes({tries: code.tries + 1})}};
  }
  const {signedVersion: version} = before;
  return done({
    ...before,
    codes: codes({isUsed: true}),
    signed: [...before.signed, party],
    signatures: [...before.signatures, {party, version, document}],
    events: [...before.events, {kind: 'signed', to: [party], version}],
  });
};

export const wait = (before: Modelled, ms: number): Modelled => ({...before, now: before.now + ms});
