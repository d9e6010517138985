/** Why one line of a file was left out, told in French. */
export type Refusal = {
  readonly line: number;
  /** The column at fault; empty when the whole line is. */
  readonly column: string;
  readonly reason: string;
  /** The text at fault: the cell, or the line when there is no column. */
  readonly content: string;
};

/** What became of the lines of a file. */
export type Counts = {readonly read: number; readonly accepted: number; readonly rejected: number};
