import assert from 'node:assert/strict';
import {type ParsedMail, simpleParser} from 'mailparser';
import {createTransport} from 'nodemailer';
import type {Loaded} from '../src/convention/load.ts';
import {KINDS} from '../src/message/kinds.ts';
import {toMessage} from '../src/message/smtp.ts';
import {everyMail, loadedWithTexts} from './every-mail.ts';
import {MAIL_PAYLOADS} from './mail-payloads.ts';
import {shapeOf, UNSEEN} from './mail-shape.ts';
import type {messageWorld} from './message-world.ts';

type Case = {
  readonly isApproved: boolean;
  /** The same mails, whose texts are harmless. */
  readonly expected: ReadonlyMap<string, ParsedMail>;
};
type World = Awaited<ReturnType<typeof messageWorld>>;

const FROM = {name: 'Immersion', address: 'immersion@exemple.fr'};
const composer = createTransport({streamTransport: true, buffer: true, newline: 'windows'});

/** Before an agency approved the request, and after, where that changes what is printed. */
const CASES = [
  [false, Object.keys(KINDS)],
  [true, ['validated', 'tutor-named', 'cancelled']],
] as const;

/** Mails whose every text is the same, in MIME as the sender would put them, then parsed again. */
const written = async (
  {store, clock, nextId}: World,
  loaded: Loaded,
  names: readonly string[],
): Promise<Map<string, ParsedMail>> => {
  const mails = await everyMail(store, loaded, {now: clock.now, newId: nextId}, names);
  const parsed = new Map<string, ParsedMail>();
  for (const [name, mail] of mails) {
    const {message} = await composer.sendMail(toMessage(mail, FROM));
    parsed.set(name, await simpleParser(message));
  }
  return parsed;
};

const canBeStored = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const assertHarmless = (mail: ParsedMail, harmless: ParsedMail, what: string): void => {
  const wanted = shapeOf(harmless);
  const shape = shapeOf(mail);
  // A reason of which nothing is left is not quoted.
  const elements = wanted.elements.filter(
    element => shape.elements.includes(element) || !element.includes('blockquote'),
  );
  assert.deepEqual(shape, {...wanted, elements}, what);
  assert.doesNotMatch(mail.text ?? '', UNSEEN, what);
  assert.doesNotMatch(mail.subject ?? '', UNSEEN, what);
};

/** A convention of which every mail can be written. */
const plainOne = async ({addActing, validated, loadedOf, store}: World): Promise<Loaded> => {
  const agency = await addActing();
  await store.pool.query(
    "UPDATE agency SET contact_email = 'contact@ml.example', phone = '+33199000057'",
  );
  return loadedOf((await validated(agency)).id);
};

/**
 * Writes the mails about a convention with every text replaced by a hostile one, one after the
 * other: whatever it is, nothing changes but words.
 *
 * @param texts - how many of the hostile texts.
 * @param oneIn - each text is tried in one mail out of so many, other ones for the next text.
 * @returns how many times each mail was written.
 */
export const writeHostile = async (
  world: World,
  {texts = MAIL_PAYLOADS.length, oneIn = 1}: {texts?: number; oneIn?: number},
  progress: (done: number, of: number) => void = () => undefined,
): Promise<ReadonlyMap<string, number>> => {
  const plain = await plainOne(world);
  const loadedAs = (text: string, isApproved: boolean) =>
    loadedWithTexts(plain, () => text, isApproved);
  const times = new Map<string, number>();
  const cases: Case[] = [];
  for (const [isApproved, names] of CASES) {
    cases.push({isApproved, expected: await written(world, loadedAs('Motif', isApproved), names)});
  }
  for (const [index, payload] of MAIL_PAYLOADS.slice(0, texts).entries()) {
    const agencyName = canBeStored(payload) ? payload : 'Motif';
    await world.store.pool.query('UPDATE agency SET name = $1', [agencyName]);
    for (const {isApproved, expected} of cases) {
      const names = [...expected.keys()].filter((_, place) => (index + place) % oneIn === 0);
      for (const [name, mail] of await written(world, loadedAs(payload, isApproved), names)) {
        times.set(name, (times.get(name) ?? 0) + 1);
        const harmless = expected.get(name);
        assert.ok(harmless);
        assertHarmless(mail, harmless, `${name} with ${JSON.stringify(payload.slice(0, 80))}`);
      }
    }
    progress(index + 1, texts);
  }
  return times;
};
