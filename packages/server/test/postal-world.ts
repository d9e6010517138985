import assert from 'node:assert/strict';
import {after} from 'node:test';
import {type Client, createClient} from '@immersion-kit/sdk';
import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import type {Sms} from '../src/message/sender.ts';
import {smtpSender} from '../src/message/smtp.ts';
import {createWorker} from '../src/message/worker.ts';
import {newId} from '../src/store/id.ts';
import {BASE_URL, testApp} from './api.ts';
import {testStore} from './database.ts';
import {UNLIMITED} from './message-constants.ts';
import {smtpServer} from './smtp.ts';

const FROM = {name: 'Immersion', address: 'immersion@exemple.fr'};

/** What reached somebody: by mail as a real server took it, or as a text message. */
export type Letter = {readonly to: string; readonly subject: string; readonly text: string};

const LINK = /https?:\/\/\S+?\/(signer|suivre|document|agence)(?:#(in_[\w-]{43}))?(?=[\s)>]|$)/;

const TO_SIGN = /\/signer#in_/;
const CODE = /\bcode\b/i;

/** The page a letter opens, and the token it opens it with. */
export const linkIn = ({text, subject}: Letter): {page: string; token: string} => {
  const [, page, token] = LINK.exec(text) ?? [];
  assert.ok(page, `no link in “${subject}”: ${text}`);
  return {page, token: token ?? ''};
};

/** The six digits of a letter. */
export const codeIn = ({text, subject}: Letter): string => {
  const [, one, other] = /\b(\d{3})[ \u00a0\u202f]?(\d{3})\b/.exec(text) ?? [];
  assert.ok(one && other, `no code in “${subject}”: ${text}`);
  return one + other;
};

/**
 * The application, a worker and a mail server that takes what it sends: nobody in it knows more than
 * what the post brought them.
 */
export const postalWorld = async () => {
  const store = await testStore();
  const {app, clock, log} = testApp(store, {sendsTexts: true});
  const server = await smtpServer();
  const email = smtpSender(server.url, FROM);
  after(async () => {
    email.close?.();
    await server.close();
  });
  const texts: Sms[] = [];
  const worker = createWorker({
    store,
    now: () => clock.now,
    newId: () => newId(clock.now),
    senders: {
      email,
      sms: {
        send: message => {
          texts.push(message);
          return Promise.resolve();
        },
      },
    },
    limiter: UNLIMITED,
    publicUrl: () => BASE_URL,
    log: entry => log.push(entry),
  });

  /** Everything that reached an address, the oldest first. */
  const letters = async (address: string): Promise<Letter[]> => {
    await worker.run();
    const mails = server.taken
      .filter(({to}) => to.includes(address))
      .map(({mail}) => ({to: address, subject: mail.subject ?? '', text: mail.text ?? ''}));
    const sms = texts
      .filter(({to}) => to === address)
      .map(({text}) => ({to: address, subject: '', text}));
    return [...mails, ...sms];
  };
  /** The last letter to an address that says something. */
  const lastLetter = async (address: string, says = /./): Promise<Letter> => {
    const last = (await letters(address)).findLast(({text}) => says.test(text));
    assert.ok(last, `nothing that says ${says.source} reached ${address}`);
    return last;
  };

  /** The client of a page of ours, with a key, a token or a cookie. */
  const pageOf = (credentials: {key?: string; cookie?: string} = {}): Client => {
    const {key, cookie} = credentials;
    return createClient({
      baseUrl: BASE_URL,
      retries: 0,
      ...(key === undefined ? {} : {key}),
      fetch: (input, init) => {
        const request = new Request(input, init);
        if (key === undefined) request.headers.set('sec-fetch-site', 'same-origin');
        if (cookie !== undefined) request.headers.set('cookie', cookie);
        return app.fetch(request);
      },
    });
  };

  /** Opens the link of a letter, as its reader would. */
  const open = async (letter: Letter) => {
    const {token} = linkIn(letter);
    const opened = await pageOf().openInvitation({token});
    const client = pageOf({key: opened.session});
    const {conventionId} = opened;
    return {...opened, client, read: () => client.readConvention({conventionId})};
  };

  /** Signs from the last letter at an address: reads, asks for a code, finds it in the post. */
  const signFrom = async (address: string, role: SignatoryRole) => {
    const {client, conventionId, read, ...opened} = await open(await lastLetter(address, TO_SIGN));
    assert.equal(opened.role, role);
    const {documentHash, commands} = await read();
    assert.ok(commands.includes('sign'));
    await client.requestSignatureCode({conventionId, documentHash});
    const code = codeIn(await lastLetter(address, CODE));
    return client.signConvention({conventionId, documentHash, code});
  };

  /** Signs somebody of an agency in, by the code that reached them. */
  const signInAt = async (address: string): Promise<Client> => {
    const page = pageOf();
    await page.startSignIn({email: address});
    const code = codeIn(await lastLetter(address, CODE));
    const body = JSON.stringify({email: address, code});
    const headers = {'content-type': 'application/json', 'sec-fetch-site': 'same-origin'};
    const entered = await app.fetch(
      new Request(`${BASE_URL}/api/staff/session`, {
        method: 'POST',
        headers: {...headers, 'idempotency-key': crypto.randomUUID()},
        body,
      }),
    );
    assert.equal(entered.status, 200);
    const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
    return pageOf({cookie});
  };

  return {
    store,
    app,
    clock,
    log,
    server,
    texts,
    letters,
    lastLetter,
    pageOf,
    open,
    signFrom,
    signInAt,
  };
};
