import {serve} from '../src/http/serve.ts';
import {openStore} from '../src/store/database.ts';
import {testApp} from './api.ts';

/** A server in a process of its own, with the tests' clock: writes where it answers. */
const [url = ''] = process.argv.slice(2);
const store = openStore(url);
const serving = await serve(testApp(store).app, {port: 0, host: '127.0.0.1'});
process.stdout.write(`${serving.url}\n`);
// Whoever started it closes this, on purpose or by dying.
process.stdin.resume();
process.stdin.once('close', () => {
  void serving.close().then(store.close);
});
