import type {CallOptions} from '@immersion-kit/sdk';
import type {Visit} from './visit.ts';

type Method = (input?: never, options?: CallOptions) => Promise<unknown>;

/**
 * A client whose every call is made under the session of a visit: a form that takes more than half
 * an hour to fill in does not notice that the session was renewed.
 */
export const clientWithin = <Client extends object>(
  client: Client,
  {within}: Pick<Visit, 'within'>,
): Client =>
  Object.fromEntries(
    Object.entries(client).map(([name, method]: [string, Method]) => [
      name,
      (input?: never, options?: CallOptions) => within(({key}) => method(input, {...options, key})),
    ]),
  ) as Client;
