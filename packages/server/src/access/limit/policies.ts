/**
 * How often something may be done by one subject. A bucket of `burst` tokens gets `limit` new ones
 * every `windowSeconds`, evenly: over any window, at most `limit + burst` are served.
 */
export type Policy = {
  readonly limit: number;
  readonly windowSeconds: number;
  readonly burst: number;
  /** The most a process takes ahead of use, to spare a round trip a request; 0 for none. */
  readonly lease: number;
};

export type PolicyName =
  | 'key'
  | 'range'
  | 'submit'
  | 'submit-key'
  | 'recipient'
  | 'recipient-decision'
  | 'recipient-agency'
  | 'recipient-code'
  | 'recipient-contact'
  | 'recipient-host'
  | 'recipient-alert'
  | 'sign-in'
  | 'sign-in-recipient'
  | 'link'
  | 'invitation'
  | 'contact'
  | 'refused';

export type Policies = Readonly<Record<PolicyName, Policy>>;

const MINUTE = 60;
const DAY = 86_400;

export const POLICIES: Policies = {
  /** Anything, per API key: all the visitors of a site that shows our search. */
  key: {limit: 6000, windowSeconds: MINUTE, burst: 1000, lease: 300},
  /** Reads, per range of addresses: a workshop of thirty people behind one of them, all typing. */
  range: {limit: 3000, windowSeconds: MINUTE, burst: 1000, lease: 100},
  /** Conventions and drafts posted, per range of addresses: that workshop, all finishing at once. */
  submit: {limit: 60, windowSeconds: 10 * MINUTE, burst: 30, lease: 0},
  /** The same, per API key. */
  'submit-key': {limit: 600, windowSeconds: 10 * MINUTE, burst: 200, lease: 0},
  /** Messages to one person: five a day, never more than ten in 24 hours. */
  recipient: {limit: 5, windowSeconds: DAY, burst: 5, lease: 0},
  /** Messages to one person that an agency or their own act decided, whatever strangers caused. */
  'recipient-decision': {limit: 60, windowSeconds: DAY, burst: 60, lease: 0},
  /** Messages to one mailbox of an agency. */
  'recipient-agency': {limit: 1000, windowSeconds: DAY, burst: 300, lease: 0},
  /** Codes to one person. */
  'recipient-code': {limit: 20, windowSeconds: 60 * MINUTE, burst: 10, lease: 0},
  /** Messages about the alerts of one address. */
  'recipient-alert': {limit: 10, windowSeconds: DAY, burst: 5, lease: 0},
  /** Codes to somebody in whose name companies are written to: by them, or by a stranger. */
  'recipient-contact': {limit: 20, windowSeconds: DAY, burst: 10, lease: 0},
  /** Codes for the entry of a company, to an address anybody may give: or by its number alone. */
  'recipient-host': {limit: 10, windowSeconds: DAY, burst: 10, lease: 0},
  /** Codes asked and tried to sign in, per range of addresses: an agency arriving at nine. */
  'sign-in': {limit: 60, windowSeconds: 10 * MINUTE, burst: 30, lease: 0},
  /** Codes asked to sign in at one address: five tries each, never more than 150 tries in a day. */
  'sign-in-recipient': {limit: 20, windowSeconds: DAY, burst: 10, lease: 0},
  /** Links that do not exist, per range of addresses. */
  link: {limit: 20, windowSeconds: 10 * MINUTE, burst: 10, lease: 0},
  /** Invitations opened and renewed, per range of addresses: a workshop that signs together. */
  invitation: {limit: 300, windowSeconds: 10 * MINUTE, burst: 100, lease: 0},
  /** First contacts, messages of a conversation and alerts, per range of addresses. */
  contact: {limit: 60, windowSeconds: 60 * MINUTE, burst: 30, lease: 0},
  /** Keys refused, per range of addresses. */
  refused: {limit: 60, windowSeconds: MINUTE, burst: 30, lease: 0},
};

/** What is taken ahead and not used by then is lost. */
export const LEASE_SECONDS = 2;

/** How fast a bucket fills, in tokens a second. */
export const rateOf = ({limit, windowSeconds}: Policy): number => limit / windowSeconds;

/**
 * How much the shared bucket holds. Tokens leased just before a window may be used inside it while
 * the bucket fills up again behind them: it is smaller by that much, so that the promise of
 * {@link Policy} holds for what is served and not only for what is taken.
 */
export const capacityOf = (policy: Policy): number =>
  policy.lease > 1 ? policy.burst - rateOf(policy) * LEASE_SECONDS : policy.burst;
