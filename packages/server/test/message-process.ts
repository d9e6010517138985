// A worker in a process of its own, to be killed. Its clock is ahead by as much as it is told, so
// that the leases of the one killed before it are over.
import {createWorker} from '../src/message/worker.ts';
import {smtpSender} from '../src/message/smtp.ts';
import {openStore} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {PUBLIC_URL, UNLIMITED} from './message-constants.ts';

const {DATABASE = '', SMTP = '', AHEAD_MS = '0'} = process.env;
const now = () => new Date(Date.now() + Number(AHEAD_MS));

const worker = createWorker({
  store: openStore(DATABASE, {connections: 3}),
  now,
  newId: () => newId(now()),
  senders: {email: smtpSender(SMTP, {name: 'Immersion', address: 'immersion@exemple.fr'})},
  limiter: UNLIMITED,
  publicUrl: () => PUBLIC_URL,
  log: () => undefined,
});
worker.start();
process.stdout.write('started\n');
