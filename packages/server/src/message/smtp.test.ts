import assert from 'node:assert/strict';
import {createServer, type Socket} from 'node:net';
import {after, beforeEach, describe, test} from 'node:test';
import {messageWorld} from '../../test/message-world.ts';
import {type Answer, smtpServer} from '../../test/smtp.ts';
import {headerText, isAddress, readMailbox} from './address.ts';
import type {Mail, Sender} from './sender.ts';
import {smtpSender} from './smtp.ts';

const FROM = {name: 'Immersion, service de l’Été', address: 'immersion@exemple.fr'};
const HOST = 'direction@vergers.example';
const MINUTE = 60_000;
const QUICK = {connectionTimeout: 400, greetingTimeout: 400, socketTimeout: 400};

const world = await messageWorld();
const {store, told, later} = world;
const agency = await world.addActing();
await store.pool.query(
  "UPDATE agency SET contact_email = 'contact@ml.example', phone = '+33199000057'",
);

const answers: {recipient?: Answer; data?: Answer; afterData?: Answer} = {};
const server = await smtpServer({
  recipient: address => (address === HOST ? answers.recipient : undefined),
  data: () => answers.data,
  afterData: () => answers.afterData,
});
const email = smtpSender(server.url, FROM, QUICK);
after(async () => {
  email.close?.();
  await server.close();
});

const run = (sender: Sender<Mail> = email) => world.workerWith({senders: {email: sender}}).run();

beforeEach(async () => {
  await world.forget();
  server.taken.length = 0;
  answers.recipient = answers.data = answers.afterData = undefined;
});

describe('a mail', () => {
  test('has its sender, one recipient, an answer address, and a text beside its HTML', async () => {
    const {id} = await world.submit(agency);
    await run();
    const taken = server.taken.find(({to}) => to[0] === HOST);
    assert.ok(taken);
    assert.deepEqual([taken.from, taken.to], ['immersion@exemple.fr', [HOST]]);
    const {mail} = taken;
    assert.deepEqual(mail.from?.value, [FROM]);
    assert.equal(mail.to && 'value' in mail.to && mail.to.value.length, 1);
    assert.deepEqual(mail.replyTo?.value, [{name: '', address: 'contact@ml.example'}]);
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
    assert.match(mail.subject ?? '', /^À signer\u00A0?.*: la convention d’immersion d’Anaïs/);
    assert.match(mail.text ?? '', new RegExp(id));
    assert.match(mail.html || '', /<html lang="fr">/);
    const {rows} = await store.pool.query<{id: string}>(
      'SELECT id FROM message WHERE recipient = $1',
      [HOST],
    );
    assert.equal(mail.messageId, `<${rows[0]?.id ?? ''}@immersion.exemple.fr>`);
  });

  test('of an agency gives no answer address: it is its own', async () => {
    await world.submit(agency);
    await run();
    const taken = server.taken.find(({to}) => to[0] === 'contact@ml.example');
    assert.equal(taken?.mail.replyTo, undefined);
  });
});

describe('a mail server that', () => {
  const outcome = async (): Promise<string | undefined> => {
    await world.submit(agency);
    await run();
    return (await told()).find(line => line.includes(HOST));
  };

  for (const code of [550, 551, 553, 501]) {
    test(`refuses a recipient by ${code} is not asked again`, async () => {
      answers.recipient = {code};
      assert.equal(await outcome(), `signature-request → ${HOST} failed smtp_${code}`);
      assert.equal(server.taken.length, 2);
    });
  }

  for (const code of [450, 451, 452]) {
    test(`has no time for a recipient (${code}) is asked again a minute later`, async () => {
      answers.recipient = {code};
      assert.equal(await outcome(), `signature-request → ${HOST} queued smtp_${code}`);
      answers.recipient = undefined;
      later(MINUTE);
      await run();
      assert.ok((await told()).includes(`signature-request → ${HOST}`));
    });
  }

  for (const code of [451, 552, 554]) {
    test(`refuses the mail itself by ${code} is asked again: it may be our fault`, async () => {
      answers.data = {code};
      assert.equal(await outcome(), `signature-request → ${HOST} queued smtp_${code}`);
    });
  }

  test('hangs at the recipient is left, and asked again', async () => {
    answers.recipient = 'hang';
    assert.match((await outcome()) ?? '', /queued smtp_(?:connection|timeout)$/);
  });

  test('closes its doors (421) is asked again', async () => {
    answers.recipient = {code: 421};
    assert.match((await outcome()) ?? '', /queued smtp_(?:connection|421)$/);
  });

  test('hangs up in the middle is asked again, with the same identifier', async () => {
    answers.afterData = 'drop';
    assert.match((await outcome()) ?? '', /queued smtp_(?:connection|timeout)$/);
    answers.afterData = undefined;
    later(MINUTE);
    await run();
    const ids = server.taken.filter(({to}) => to[0] === HOST).map(({mail}) => mail.messageId);
    assert.equal(ids.length, 2);
    assert.equal(new Set(ids).size, 1);
  });

  test('is down, then up, has everything in the end', async () => {
    const first = await smtpServer();
    const {port} = first;
    await first.close();
    const sender = smtpSender(`smtp://127.0.0.1:${port}`, FROM, QUICK);
    await world.submit(agency);
    await run(sender);
    assert.ok((await told()).every(line => line.endsWith('queued smtp_connection')));
    later(MINUTE);
    await run(sender);
    const back = await smtpServer({}, port);
    later(5 * MINUTE);
    await run(sender);
    assert.equal(back.taken.length, 3);
    sender.close?.();
    await back.close();
  });

  test('takes the connection and says nothing is left', async () => {
    const sockets: Socket[] = [];
    const silent = createServer(socket => sockets.push(socket));
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    assert.ok(typeof address === 'object' && address);
    const sender = smtpSender(`smtp://127.0.0.1:${address.port}`, FROM, QUICK);
    await world.submit(agency);
    await run(sender);
    assert.ok(
      (await told()).every(line => line.endsWith('queued smtp_timeout')),
      String(await told()),
    );
    sender.close?.();
    sockets.forEach(socket => socket.destroy());
    silent.close();
  });

  test('is slower than a lease allows is left before it ends', async () => {
    answers.recipient = 'hang';
    const slow = smtpSender(server.url, FROM, {socketTimeout: 60_000});
    const signal = AbortSignal.timeout(300);
    let lostAt = Infinity;
    signal.addEventListener('abort', () => {
      lostAt = performance.now();
    });
    const mail = {
      channel: 'email',
      id: '1',
      messageId: '<1@immersion.exemple.fr>',
      to: HOST,
      subject: 'Essai',
      html: '<p>Essai</p>',
      text: 'Essai',
    } as const;
    await assert.rejects(slow.send(mail, signal), {code: 'smtp_timeout'});
    assert.ok(performance.now() - lostAt < 20_000);
    slow.close?.();
  });

  test('wants a password we do not have is asked again', async () => {
    const sender = smtpSender(server.url.replace('//', '//nobody:wrong@'), FROM, QUICK);
    await world.submit(agency);
    await run(sender);
    assert.ok(
      (await told()).every(line => line.endsWith('queued smtp_535')),
      String(await told()),
    );
    sender.close?.();
  });
});

describe('what stands in a header', () => {
  test('holds one line', () => {
    for (const text of ['a\r\nBcc: x@y.fr', 'a\nb', 'a\rb', 'a\u0000b', 'a\u0085b']) {
      assert.throws(() => headerText(text), RangeError);
    }
    assert.equal(headerText('À signer : l’été'), 'À signer : l’été');
  });

  test('is an address and nothing else', () => {
    for (const text of [
      'a@b.fr, c@d.fr',
      'A <a@b.fr>',
      'a@b.fr\r\nBcc: c@d.fr',
      ' a@b.fr',
      'a@b.fr ',
      '"a b"@c.fr',
      'a@b',
      '',
      'group: a@b.fr;',
    ]) {
      assert.equal(isAddress(text), false, text);
    }
    assert.equal(isAddress('Anais.O-Neil+essai@Exemple.fr'), true);
  });

  test('is a name and an address when we say who writes', () => {
    assert.deepEqual(readMailbox('Immersion <a@b.fr>'), {name: 'Immersion', address: 'a@b.fr'});
    assert.deepEqual(readMailbox('"Mission, locale" <a@b.fr>'), {
      name: 'Mission, locale',
      address: 'a@b.fr',
    });
    assert.deepEqual(readMailbox('a@b.fr'), {name: '', address: 'a@b.fr'});
    for (const text of [
      '',
      'Immersion',
      'Immersion <>',
      'a@b.fr>',
      'A\n<a@b.fr>',
      'A <a@b.fr> B',
    ]) {
      assert.equal(readMailbox(text), undefined, text);
    }
  });

  test('an address that is none is never shown to the mail server', async () => {
    const mail = {
      channel: 'email',
      id: '1',
      messageId: '<1@immersion.exemple.fr>',
      to: 'a@b.fr, c@d.fr',
      subject: 'Essai',
      html: '',
      text: '',
    } as const;
    await assert.rejects(email.send(mail, AbortSignal.timeout(1000)), {
      code: 'address_invalid',
      isPermanent: true,
    });
    assert.equal(server.taken.length, 0);
  });
});
