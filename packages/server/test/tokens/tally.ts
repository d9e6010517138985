/** What was done, by name; plain data that a child process may send. */
export type Tally = {
  sequences: number;
  steps: number;
  signatures: number;
  /** `type code_wrong`: how often each thing ended in each way. */
  readonly ends: Record<string, number>;
};

export const emptyTally = (): Tally => ({sequences: 0, steps: 0, signatures: 0, ends: {}});

export const count = (counts: Record<string, number>, name: string, more = 1): void => {
  counts[name] = (counts[name] ?? 0) + more;
};

/** Adds what another lane or process did. */
export const addTally = (total: Tally, part: Tally): void => {
  total.sequences += part.sequences;
  total.steps += part.steps;
  total.signatures += part.signatures;
  for (const [name, more] of Object.entries(part.ends)) count(total.ends, name, more);
};

const LINK = ['done', 'link_invalid', 'link_expired'];
const SIGNING = [...LINK, 'already_signed', 'document_changed'];
const AWAITED = ['done', 'already_signed', 'status_not_allowed'];

/** The ways in which each thing ends, but for the rarest. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  open: LINK,
  renew: ['done'],
  remind: [...AWAITED, 'message_too_soon'],
  correct: [...AWAITED, 'convention_invalid'],
  modify: ['done'],
  ask: [...SIGNING, 'message_too_soon'],
  type: [...SIGNING, 'code_wrong', 'code_expired'],
  replay: ['kept', 'code_wrong', 'code_expired'],
  look: ['done'],
  wait: ['done'],
  deliver: [
    'sent',
    'expired',
    'recipient_changed',
    'already_signed',
    'version_changed',
    'signature_void',
  ],
};

/** What some hundreds of sequences may not meet. */
const RARE = [
  'correct status_not_allowed',
  'remind message_too_soon',
  'remind status_not_allowed',
  'replay code_wrong',
  'replay code_expired',
  'deliver already_signed',
];

/** What never happened; what is rare is asked of many sequences only. */
export const missed = ({ends}: Tally, {isRareAsked}: {readonly isRareAsked: boolean}): string[] =>
  Object.entries(ENDS)
    .flatMap(([deed, all]) => all.map(end => `${deed} ${end}`))
    .filter(name => !ends[name] && (isRareAsked || !RARE.includes(name)));

/** How often each thing ended in each way, the most frequent first. */
export const byCount = ({ends}: Tally): [string, number][] =>
  Object.entries(ends).toSorted(([, one], [, other]) => other - one);
