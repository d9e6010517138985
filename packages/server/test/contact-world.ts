import assert from 'node:assert/strict';
import {createHash, randomUUID} from 'node:crypto';
import type {Client} from '@immersion-kit/sdk';
import type {
  ContactRequest,
  HostRequest,
  ProofChallenge,
  ProofOfWork,
} from '@immersion-kit/sdk/contract';
import type {Deps} from '../src/app.ts';
import type {Mail, Sms} from '../src/message/sender.ts';
import {createWorker} from '../src/message/worker.ts';
import {newId} from '../src/store/id.ts';
import {addKey, BASE_URL, clientOf} from './api.ts';
import {hostWorld, PARTNER_PAGE} from './host-world.ts';
import {UNLIMITED} from './message-constants.ts';
import {OWN_PAGE} from './staff-world.ts';

const REPLY_DOMAIN = 'reponse.exemple.fr';
export const INBOUND = {domain: REPLY_DOMAIN, secret: 'un-secret-de-trente-deux-caracteres'};

/** Somebody who would like to see a bakery from the inside. */
export const candidate = (
  siret: string,
  choices: Partial<ContactRequest> = {},
): ContactRequest => ({
  siret,
  appellationCode: '11573',
  contactMode: 'EMAIL',
  potentialBeneficiaryFirstName: 'Anaïs',
  potentialBeneficiaryLastName: 'N’Guyen',
  potentialBeneficiaryEmail: 'anais@personne.example',
  potentialBeneficiaryPhone: '+33639980001',
  immersionObjective: 'Confirmer un projet professionnel',
  datePreferences: 'Une semaine en février, ou quand vous voulez.',
  activities: 'Voir la fournée du matin, puis aider à la vente.',
  message: 'Je prépare un CAP et j’aimerais vous voir travailler.',
  ...choices,
});

/** The number a browser would find. */
export const solve = ({maxnumber, ...challenge}: ProofChallenge): ProofOfWork => {
  for (let number = 0; number <= maxnumber; number++) {
    const hash = createHash('sha256').update(`${challenge.salt}${number}`).digest('hex');
    if (hash === challenge.challenge) return {...challenge, number};
  }
  throw new Error('no number solves the challenge');
};

/** Companies that joined, people who write to them, and the post between them. */
export const contactWorld = async (choices: Partial<Deps> = {}) => {
  const world = await hostWorld({inbound: INBOUND, ...choices});
  const {store, app, clock, log, holder, later} = world;
  await app.warm();
  const scopes = ['directory:read', 'contact:write'] as const;
  const pageKey = await addKey(store, {prefix: 'pk', origins: [PARTNER_PAGE], scopes: [...scopes]});
  const page = holder(pageKey);
  const partnerKey = await addKey(store, {scopes: [...scopes]});

  const sent: Mail[] = [];
  const keep = {
    send: (message: Mail | Sms) => {
      assert.equal(message.channel, 'email');
      sent.push(message);
      return Promise.resolve();
    },
  };
  const worker = createWorker({
    store,
    now: () => clock.now,
    newId: () => newId(clock.now),
    senders: {email: keep},
    limiter: UNLIMITED,
    publicUrl: () => BASE_URL,
    replyDomain: ('inbound' in choices ? choices.inbound : INBOUND)?.domain,
    log: entry => log.push(entry),
  });

  /** What the post brings an address, from now on. */
  const post = async (address: string): Promise<Mail[]> => {
    await worker.run();
    return sent.filter(({to}) => to === address);
  };
  const lastMail = async (address: string, says = /./): Promise<Mail> => {
    const mail = (await post(address)).findLast(({text, subject}) => says.test(subject + text));
    assert.ok(mail, `nothing that says ${says.source} reached ${address}`);
    return mail;
  };

  /** The client of our own page that the link of a mail opens. */
  const opened = ({text, subject}: Mail): Client => {
    const [, token] = /\/echange#((?:ex|cs)_[\w-]{43})/.exec(text) ?? [];
    assert.ok(token, `no link in “${subject}”`);
    return holder(token, OWN_PAGE.origin);
  };
  const openedAt = async (address: string, says?: RegExp): Promise<Client> =>
    opened(await lastMail(address, says));

  const codeOf = async (address: string): Promise<string> => {
    const {text} = await lastMail(address, /votre code pour envoyer/);
    return /^ {4}(\d{6})$/m.exec(text)?.[1] ?? '';
  };

  /** Writes to a company from a partner's page, up to the code. */
  const begin = async (contact: ContactRequest, client: Client = page) => {
    const proof = solve(await client.readChallenge());
    const started = await client.sendContact({contact, proof});
    return {...started, held: holder(started.sending ?? '')};
  };

  /** The same, confirmed: the company has it. */
  const write = async (contact: ContactRequest) => {
    later(1);
    const {held, contactId} = await begin(contact);
    const code = await codeOf(contact.potentialBeneficiaryEmail);
    const state = await held.confirmContact({code});
    return {contactId, held, code, state};
  };

  /** A conversation with a company of its own: its two sides, each by the link of its last mail. */
  const conversation = async (
    host: Partial<HostRequest> = {},
    asked: Partial<ContactRequest> = {},
  ) => {
    const joined = await world.join(host);
    const contact = candidate(joined.siret, asked);
    const written = await write(contact);
    const hostAddress = joined.host.contact.email;
    return {
      ...joined,
      ...written,
      contact,
      hostAddress,
      company: () => openedAt(hostAddress, /\/echange#/),
      person: () => openedAt(contact.potentialBeneficiaryEmail, /\/echange#ex_/),
    };
  };

  /** A partner's software, which knows its users. */
  const software = (): Client => clientOf(app, {key: partnerKey});

  /** Its requests, from no browser. */
  const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await store.pool.query<Row>(text, values)).rows;

  return {
    ...world,
    contactPage: page,
    pageKey,
    partnerKey,
    software,
    worker,
    sent,
    post,
    lastMail,
    opened,
    openedAt,
    codeOf,
    begin,
    write,
    conversation,
    rows,
    intent: () => randomUUID(),
    app,
  };
};
