import type {IncomingMessage} from 'node:http';

/** What of the test runner's own server is used here. */
type Context = {
  readonly path: string;
  readonly url: string;
  readonly method: string;
  readonly req: IncomingMessage;
  status: number;
  body: unknown;
  readonly append: (name: string, value: string) => void;
};

const BETWEEN = /^(host|connection|content-encoding|content-length|transfer-encoding)$/;

/** Our own pages are of the server's origin: here, its API answers at that of the tests. */
export const ownApi =
  (serverUrl: string) =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    if (!context.path.startsWith('/api/')) {
      await next();
      return;
    }
    const {method, url, req} = context;
    const sent = Object.entries(req.headers).filter(([name]) => !BETWEEN.test(name));
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const answer = await fetch(new URL(url, serverUrl), {
      method,
      headers: sent.map(([name, value]): [string, string] => [name, String(value)]),
      ...(method === 'GET' ? {} : {body: Buffer.concat(chunks)}),
    });
    context.status = answer.status;
    for (const [name, value] of answer.headers) {
      if (!BETWEEN.test(name)) context.append(name, value);
    }
    context.body = Buffer.from(await answer.arrayBuffer());
  };
