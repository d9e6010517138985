import type {Client} from '@immersion-kit/sdk';
import type {ConventionRequest, ConventionState, SignatoryRole} from '@immersion-kit/sdk/contract';
import type {Deps} from '../../src/app.ts';
import type {Mail, Sms} from '../../src/message/sender.ts';
import {createWorker, type WorkerDeps} from '../../src/message/worker.ts';
import type {Store} from '../../src/store/database.ts';
import {newId} from '../../src/store/id.ts';
import {clientOf, testApp} from '../api.ts';
import {nameOf} from '../chance.ts';
import {addAgency, agencyKey, clientWith, requestFor} from '../conventions.ts';
import {PUBLIC_URL, UNLIMITED} from '../message-constants.ts';
import {type Letter, readLetters} from './letters.ts';

/** Where each party of the tests' requests is written to. */
export const ADDRESSES = {
  beneficiary: 'anais@personne.example',
  'establishment-representative': 'direction@vergers.example',
  'beneficiary-representative': 'ly@personne.example',
} as const satisfies Partial<Record<SignatoryRole, string>>;
export type Party = keyof typeof ADDRESSES;

/**
 * The application, the worker that sends its messages and the boxes they land in: what somebody
 * who signs really goes through, with a clock that can be set.
 */
export const signingWorld = async (store: Store, choices: Partial<Deps> = {}) => {
  const {app, clock, log} = testApp(store, choices);
  const agencyId = await addAgency(store);
  const agencyToken = await agencyKey(store, [agencyId]);
  const agency = clientWith(app, agencyToken);
  /** Nobody's: what our own page has before an invitation is opened. */
  const page = clientOf(app);
  let people = 0;

  const later = (ms: number): void => {
    clock.now = new Date(clock.now.getTime() + ms);
  };

  /** A request of somebody new. */
  const request = (choices: Parameters<typeof requestFor>[1] = {}): ConventionRequest =>
    requestFor(agencyId, {lastName: nameOf(people++), ...choices});

  const submit = (convention: ConventionRequest = request()): Promise<ConventionState> =>
    agency.submitConvention({convention});

  /** Sends all there is to send, and gives what landed. */
  const deliver = async (choices: Partial<WorkerDeps> = {}): Promise<Letter[]> => {
    const sent: (Mail | Sms)[] = [];
    const box = {send: (message: Mail | Sms) => Promise.resolve(void sent.push(message))};
    const worker = createWorker({
      store,
      now: () => clock.now,
      newId: () => newId(clock.now),
      senders: {email: box, sms: box},
      limiter: UNLIMITED,
      publicUrl: () => PUBLIC_URL,
      log: entry => log.push(entry),
      random: () => 0.5,
      ...choices,
    });
    await worker.run();
    return readLetters(store, sent);
  };

  /** Opens an invitation as our page does: a client for its session, and what was answered. */
  const open = async (token: string) => {
    const opened = await page.openInvitation({token});
    return {...opened, client: clientWith(app, opened.session)};
  };

  /** A convention whose parties have their invitations. */
  const invited = async (convention?: ConventionRequest) => {
    const submitted = await submit(convention);
    const letters = await deliver();
    const tokenOf = (party: Party): string =>
      letters.find(({to, conventionId}) => conventionId === submitted.id && to === ADDRESSES[party])
        ?.token ?? '';
    return {...submitted, conventionId: submitted.id, tokenOf};
  };
  type Invited = Awaited<ReturnType<typeof invited>>;

  /** A convention, and the client of one of its parties who has opened their link. */
  const arrived = async (party: Party = 'beneficiary', convention?: ConventionRequest) => {
    const one = await invited(convention);
    return {...one, ...(await open(one.tokenOf(party)))};
  };

  type Asking = Pick<ConventionState, 'documentHash'> & {
    readonly conventionId: string;
    readonly client: Client;
  };

  /** Asks a code and reads it where it landed. */
  const codeFor = async ({client, conventionId, documentHash}: Asking): Promise<string> => {
    await client.requestSignatureCode({conventionId, documentHash});
    const letters = await deliver();
    return letters.find(one => one.code !== undefined)?.code ?? '';
  };

  /** Opens, asks, reads and signs, for some parties one after the other. */
  const sign = async (
    {conventionId, documentHash, tokenOf}: Invited,
    ...parties: readonly Party[]
  ): Promise<void> => {
    for (const party of parties) {
      const {client} = await open(tokenOf(party));
      const code = await codeFor({client, conventionId, documentHash});
      await client.signConvention({conventionId, documentHash, code});
    }
  };

  return {
    store,
    app,
    clock,
    log,
    agency,
    agencyId,
    agencyToken,
    page,
    later,
    request,
    submit,
    deliver,
    open,
    invited,
    arrived,
    codeFor,
    sign,
  };
};
