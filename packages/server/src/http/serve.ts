import type {Server} from 'node:http';
import {Server as NetServer} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';

/** A listening server. */
export type Serving = {
  readonly url: string;
  readonly port: number;
  /** Stops taking requests, finishes those begun, and returns. */
  readonly close: () => Promise<void>;
};

const LIMITS = {
  // A list of 500 identifiers fits in an address; nothing longer is ever asked.
  maxHeaderSize: 65_536,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 5000,
};
/** Somebody who was just answered on an open connection may be about to ask again on it. */
const GRACE_MS = 1000;
const LONGEST_STOP_MS = 10_000;

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Closes the port, but no connection: Node's HTTP server would cut the silent ones at once. */
const stopListening = (server: Server): Promise<void> =>
  new Promise(resolve => {
    NetServer.prototype.close.call(server, () => {
      resolve();
    });
  });

/** Serves a web-standard application over HTTP/1.1. */
export const serve = async (
  {fetch}: {fetch: (request: Request, peer?: string) => Promise<Response>},
  {port, host}: {port: number; host: string},
): Promise<Serving> => {
  let stopping = false;
  const server = createAdaptorServer({
    fetch: async (request, {incoming}) => {
      const response = await fetch(request, incoming.socket.remoteAddress);
      // Tells clients that keep their connection open to take another one, elsewhere.
      if (stopping) response.headers.set('connection', 'close');
      return response;
    },
    serverOptions: LIMITS,
  }) as Server;
  const actual = await listen(server, port, host);
  return {
    url: `http://${host}:${actual}`,
    port: actual,
    close: async () => {
      // The port first: connections that are open then hear of the end by their next answer.
      const closed = stopListening(server);
      stopping = true;
      const deadline = setTimeout(() => {
        server.closeAllConnections();
      }, LONGEST_STOP_MS);
      const hush = setInterval(() => {
        server.closeIdleConnections();
      }, GRACE_MS);
      await closed;
      clearInterval(hush);
      clearTimeout(deadline);
    },
  };
};
