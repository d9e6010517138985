/** What a command writes to. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** The process's own terminal. */
export const terminal: Terminal = {
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(`${line}\n`),
};

/** A command line that cannot be understood; the usage is shown with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
