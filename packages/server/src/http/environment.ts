import type {Verdict} from '../access/limit/verdict.ts';

/** What travels with one request through the application. */
export type Environment = {
  Bindings: {
    /** The address at the other end of the socket, when there is a socket. */
    peer?: string | undefined;
  };
  Variables: {
    requestId: string;
    /** The origin whose page may read the answer, or `*`. */
    reader?: string;
    /** What the limits said of this request. */
    verdicts?: readonly Verdict[];
  };
};
