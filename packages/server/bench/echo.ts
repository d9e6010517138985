import {serve} from '../src/http/serve.ts';

/** Answers every request with as many bytes as its argument says: the most a server here can do. */
const body = 'x'.repeat(Number(process.argv[2] ?? '1000'));
const {url} = await serve(
  {
    fetch: () =>
      Promise.resolve(new Response(body, {headers: {'content-type': 'application/json'}})),
  },
  {port: 0, host: '127.0.0.1'},
);
process.stdout.write(`Prêt : ${url}\n`);
