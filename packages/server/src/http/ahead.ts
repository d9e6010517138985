import type {Reading, Writing} from './mount.ts';

type Acting<Request, Answer> = (request: Request, call: Writing) => Promise<Answer>;

/** A handler that asks others something before its transaction is opened. */
export type Foreseeing<Request, Answer> = Acting<Request, Answer> & {
  readonly ahead: (request: Request, call: Reading) => Promise<unknown>;
};

/**
 * Makes a handler that first asks others (a register, an address) what it needs to know: whoever is
 * slow to answer must hold neither a row nor a connection to the database.
 */
export const afterAsking = <Request, Found, Answer>(
  ahead: (request: Request, call: Reading) => Promise<Found>,
  act: (request: Request, call: Writing, found: Found) => Promise<Answer>,
): Foreseeing<Request, Answer> =>
  Object.assign((request: Request, call: Writing) => act(request, call, call.found as Found), {
    ahead,
  });
