/** Tells a person how far an import has come. */
export type Progress = {
  /** Bytes still to be read, added to those already announced. */
  readonly expect: (bytes: number) => void;
  /** What was read since the last call. */
  readonly advance: (step: {
    readonly bytes: number;
    readonly read: number;
    readonly rejected: number;
  }) => void;
  /** Says in one line what is being done when nothing is being read. */
  readonly say: (text: string) => void;
  /** Writes the summary. */
  readonly finish: (counts: {readonly accepted: number}) => void;
};

/** Where progress is written: line by line, or on one line rewritten in place. */
export type Screen = {
  readonly line: (text: string) => void;
  /** On a terminal only. */
  readonly rewrite?: ((text: string) => void) | undefined;
};

const LINE_EVERY_MS = 2000;
const REWRITE_EVERY_MS = 200;

const number = new Intl.NumberFormat('fr');

const duration = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

/** Measures an import and writes its progress; `clock` gives milliseconds. */
export const createProgress = (
  {line, rewrite}: Screen,
  clock: () => number = () => performance.now(),
): Progress => {
  const begun = clock();
  let shown = begun;
  let total = 0;
  let bytes = 0;
  let read = 0;
  let rejected = 0;

  const rate = (): string => {
    const elapsed = (clock() - begun) / 1000;
    return `${number.format(elapsed > 0 ? Math.round(read / elapsed) : read)} lignes/s`;
  };
  const state = (): string => {
    const part = total > 0 ? Math.min(1, bytes / total) : 0;
    const left = part > 0 ? duration(((clock() - begun) * (1 - part)) / part) : '…';
    return (
      `${Math.floor(part * 100)} % · ${number.format(read)} lignes lues, ` +
      `${number.format(rejected)} rejetées · ${rate()} · reste ${left}`
    );
  };
  const show = (text: string): void => {
    if (rewrite) rewrite(`\r\u001B[2K${text}`);
    else line(text);
  };

  return {
    expect: more => {
      total += more;
    },
    advance: step => {
      bytes += step.bytes;
      read += step.read;
      rejected += step.rejected;
      if (clock() - shown < (rewrite ? REWRITE_EVERY_MS : LINE_EVERY_MS)) return;
      shown = clock();
      show(state());
    },
    say: show,
    finish: ({accepted}) => {
      rewrite?.('\r\u001B[2K');
      line(
        `${number.format(read)} lignes lues, ${number.format(accepted)} importées, ` +
          `${number.format(rejected)} rejetées en ${duration(clock() - begun)} (${rate()}).`,
      );
    },
  };
};
