/** Told how many are done, of how many; call it as often as you like. */
export type Progress = (done: number, total: number) => void;

/** What a proof found. */
export type Outcome = {
  /** What was counted, in the order in which it is printed. */
  readonly rows: readonly (readonly [figure: string, value: number | string])[];
  /** What must never be, each with what it takes to see it again; none when the proof holds. */
  readonly divergences: readonly string[];
};

/**
 * One claim about the server, tried a great many times. While it runs there is a PostgreSQL as in
 * the tests: `freshStore` (`test/database.ts`) gives a migrated database, also in a child process.
 */
export type Proof = {
  /** The word that runs it alone. */
  readonly name: string;
  /** What is claimed, in one line for whoever reads the table. */
  readonly claim: string;
  /** What `n` counts: `séquences`. */
  readonly unit: string;
  /** How many, unless the command says otherwise. */
  readonly n: number;
  readonly run: (given: {readonly n: number; readonly progress: Progress}) => Promise<Outcome>;
};
