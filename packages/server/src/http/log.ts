/** What a line of the log may hold: nothing a person typed, no address, no key, no header. */
export type LogEntry = {
  readonly event: 'request' | 'error' | 'started' | 'stopping' | 'stopped' | 'messages';
  readonly requestId?: string;
  readonly method?: string;
  /** The route's pattern, never the address asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** The name and code of an error, and where in our code it was thrown; never its message. */
  readonly error?: string;
  readonly at?: string;
  /** For `messages`: how many events were looked at, and how many messages had each end. */
  readonly consumed?: number;
  readonly sent?: number;
  readonly queued?: number;
  readonly postponed?: number;
  readonly failed?: number;
  readonly dead?: number;
  readonly obsolete?: number;
  readonly lost?: number;
};

export type Log = (entry: LogEntry) => void;

const WRITE_EVERY_MS = 20;

/**
 * One JSON object a line on standard output. Lines are written some milliseconds' worth at a
 * time: a write for each request would cost as much as answering it.
 */
export const jsonLog = (now: () => Date): Log => {
  let waiting = '';
  const write = () => {
    process.stdout.write(waiting);
    waiting = '';
  };
  return entry => {
    if (waiting === '') setTimeout(write, WRITE_EVERY_MS);
    waiting += `${JSON.stringify({time: now().toISOString(), ...entry})}\n`;
  };
};

/** Describes an error without the values its message may quote. */
export const describeError = (error: unknown): Pick<LogEntry, 'error' | 'at'> => {
  if (!(error instanceof Error)) return {error: typeof error};
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = error.stack?.split('\n').filter(line => /^\s+at /.test(line)) ?? [];
  const own = frames.find(line => !line.includes('node_modules')) ?? frames[0];
  return {error: `${error.name}${code}`, ...(own ? {at: own.trim()} : {})};
};
