import {chanceOf, eachOf, pick} from './chance.ts';
import {addAgency, agencyKey} from './conventions.ts';
import {clientAt, type Door, type World} from './doors.ts';
import {countRows, type Intent, type IntentName, INTENTS, total} from './intents.ts';

/** A door that keeps each answer as it came: status, version and text. */
export const listening = (door: Door) => {
  const answers: string[] = [];
  const fetch: Door['fetch'] = async (input, init) => {
    const response = await door.fetch(input, init);
    const {status, headers} = response;
    answers.push(`${status} ${headers.get('etag') ?? ''} ${await response.clone().text()}`);
    return response;
  };
  return {door: {...door, fetch}, answers};
};

/** Asks for one intent several times at once, through any door; gives the answers as they came. */
export const askTimes = async (
  {doors}: Pick<World, 'doors'>,
  {token, send}: Intent,
  copies: number,
  idempotencyKey: string = crypto.randomUUID(),
): Promise<string[]> => {
  const heard = doors.map(listening);
  await Promise.allSettled(
    Array.from({length: copies}, async (_, copy) => {
      const one = heard[copy % heard.length];
      if (one) await send(clientAt(one.door, token), idempotencyKey);
    }),
  );
  return heard.flatMap(({answers}) => answers);
};

/** How the repeated intents ended. */
export type Repeated = {
  readonly copies: number;
  readonly seconds: number;
  readonly counts: Record<string, number>;
  readonly wrong: string[];
};

const LEAST = 2;
const MOST = 50;
const INTENTS_A_KEY = 100;

/** What is wrong with the answers to one intent. */
const differing = (name: string, answers: readonly string[], copies: number): string[] => {
  const [first = ''] = answers;
  const others = new Set(answers);
  return [
    ...(answers.length === copies
      ? []
      : [`${name}: ${answers.length} answers to ${copies} copies`]),
    ...(first.startsWith('20') ? [] : [`${name}: ${first.slice(0, 120)}`]),
    ...(others.size > 1
      ? [`${name}: ${others.size} answers, ${[...others].map(one => one.slice(0, 80)).join(' | ')}`]
      : []),
  ];
};

/**
 * Asks for each of `n` intents from 2 to 50 times, through several servers. Every copy
 * must get the same answer, byte for byte, and the database hold each effect once.
 */
export const repeat = async (
  world: World,
  {
    n,
    seed = 1,
    progress = () => undefined,
  }: {n: number; seed?: number; progress?: (done: number, total: number) => void},
): Promise<Repeated> => {
  const agencyId = await addAgency(world.store);
  const keys: string[] = [];
  while (keys.length * INTENTS_A_KEY < n) keys.push(await agencyKey(world.store, [agencyId]));
  const names = Object.keys(INTENTS) as IntentName[];
  const counts: Record<string, number> = {};
  const wrong: string[] = [];
  let copies = 0;
  let seconds = 0;
  await eachOf(n, 1, async number => {
    const chance = chanceOf(seed * 1_000_003 + number);
    const name = pick(chance, names);
    const intent = await INTENTS[name]({world, agencyId, key: pick(chance, keys), number});
    const times = LEAST + Math.floor(chance() * (MOST - LEAST + 1));
    const before = await countRows(world.store);
    const begun = performance.now();
    const key = crypto.randomUUID();
    // All at once, then one that comes when all is over.
    const answers = await askTimes(world, intent, times - 1, key);
    answers.push(...(await askTimes(world, intent, 1, key)));
    seconds += (performance.now() - begun) / 1000;
    copies += times;
    counts[name] = (counts[name] ?? 0) + 1;
    wrong.push(...differing(name, answers, times));
    const after = JSON.stringify(await countRows(world.store));
    const expected = JSON.stringify(total([before, intent.leaves]));
    if (after !== expected) wrong.push(`${name}: left ${after}, not ${expected}`);
    progress(number + 1, n);
  });
  return {copies, seconds, counts, wrong};
};
