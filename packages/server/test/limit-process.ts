import {createLimiter} from '../src/access/limit/limiter.ts';
import {openStore} from '../src/store/database.ts';

/** A second process: takes `submit` tokens all at once and writes how many it got. */
const [url = '', subject = '', times = '0', now = ''] = process.argv.slice(2);
const store = openStore(url);
const {take} = createLimiter({pool: store.pool, now: () => new Date(now)});
const verdicts = await Promise.all(
  Array.from({length: Number(times)}, () => take('submit', subject)),
);
process.stdout.write(String(verdicts.filter(({allowed}) => allowed).length));
await store.pool.end();
