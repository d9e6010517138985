import {setTimeout as sleep} from 'node:timers/promises';
import {addDays, mondayOf} from '@immersion-kit/sdk/contract';
import type {Store} from '../src/store/database.ts';
import {isUnavailable} from '../src/store/unavailable.ts';
import {type callersOf, insist} from './callers.ts';
import {nameOf, pick} from './chance.ts';
import {mailboxOf} from './consequences.ts';
import {addAgency, agencyKey, requestFor} from './conventions.ts';
import {clientAt, sessionKey} from './doors.ts';
import {type Asker, type Intent, INTENTS} from './intents.ts';

type Askable = (asker: Asker) => Promise<Pick<Intent, 'token' | 'send'>>;

/** Its mail is asked for by the request itself, and by no event. */
const requestSignatureCode: Askable = async asker => {
  const {world, agencyId, key, number} = asker;
  const [door] = world.doors;
  if (!door) throw new Error('no server');
  const convention = requestFor(agencyId, {start: world.start, lastName: nameOf(number)});
  const {id: conventionId, documentHash} = await clientAt(door, key).submitConvention({convention});
  return {
    token: await sessionKey(world, conventionId, 'beneficiary'),
    send: (client, idempotencyKey) =>
      client.requestSignatureCode({conventionId, documentHash}, {idempotencyKey}),
  };
};

const ASKABLE: readonly Askable[] = [...Object.values(INTENTS), requestSignatureCode];
const AHEAD_DAYS = 60;
const LONGEST_PAUSE_MS = 600;

/** Each has an agency of its own: what one mailbox may receive in a day is limited. */
const newAgency = async (store: Store): Promise<Pick<Asker, 'agencyId' | 'key'>> => {
  const agencyId = await addAgency(store);
  const address = mailboxOf(agencyId);
  await store.pool.query('UPDATE agency SET contact_email = $2 WHERE id = $1', [agencyId, address]);
  return {agencyId, key: await agencyKey(store, [agencyId])};
};

type Loading = {
  readonly store: Store;
  readonly callers: ReturnType<typeof callersOf>;
  readonly atOnce: number;
  /** Between 0 and 1. */
  readonly random: () => number;
};

/**
 * Lets some callers ask for one thing after the other until they are told to stop; each then
 * insists on what it has begun. Gives what went wrong otherwise.
 */
export const startLoad = ({store, callers, atOnce, random}: Loading) => {
  const wrong: string[] = [];
  let number = 0;
  let isOver = false;

  const askOne = async (number: number): Promise<void> => {
    const now = () => new Date();
    const start = mondayOf(addDays(now().toISOString().slice(0, 10), AHEAD_DAYS));
    const world = {store, now, start, doors: [callers.patientDoorOf(number)]};
    const intent = await pick(random, ASKABLE)({world, number, ...(await newAgency(store))});
    const client = clientAt(callers.doorOf(number), intent.token, {retries: 2});
    await insist(client, intent.send);
  };

  const call = async (): Promise<void> => {
    while (!isOver) {
      await askOne(number++).catch((error: unknown) => {
        // Preparing looks into the database itself, which may be away: somebody else then comes.
        if (!isUnavailable(error)) wrong.push(String(error));
      });
      await sleep(random() * LONGEST_PAUSE_MS);
    }
  };

  const calling = Promise.all(Array.from({length: atOnce}, call));
  return {
    end: async (): Promise<readonly string[]> => {
      isOver = true;
      await calling;
      return wrong;
    },
  };
};
