import type {Arbitrary} from 'fast-check';

/** A database of its own, in which sequences are played one after the other. */
export type Lane<Sequence, Tally> = {
  /** Plays a sequence on the application and on its model; throws at the first difference. */
  readonly play: (one: Sequence, tally: Tally) => Promise<void>;
  /** Looks at what all the sequences left, once every one of them is played. */
  readonly check?: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How what is done is counted; the counts are plain data that a child process may send. */
export type Counting<Tally> = {
  readonly emptyTally: () => Tally;
  /** Adds what another lane or process did. */
  readonly addTally: (total: Tally, part: Tally) => void;
};

/** What has a life to explore: the sequences it may go through, and where they are played. */
export type Life<Sequence, Tally> = Counting<Tally> & {
  readonly sequence: Arbitrary<Sequence>;
  readonly openLane: () => Promise<Lane<Sequence, Tally>>;
};

/** How many sequences to play, from what seed, on how many databases at once. */
export type Asked = {readonly n: number; readonly seed: number; readonly lanes: number};

/** What a process says: how far it is, then what it counted or how it failed. */
export type Answered<Tally> =
  {readonly done: number} | {readonly tally: Tally} | {readonly failure: string};
