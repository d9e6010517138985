import {FIELD_PROBLEMS, requests, type RequestRules} from '@immersion-kit/sdk/contract';
import fc from 'fast-check';
import {problemOf, type Told} from './asking.ts';
import {type FullBody, fullBodies} from './full-bodies.ts';
import {type Mutation, mutationsAt, pointerAt, together} from './mutations.ts';
import {placesOf, withAt} from './schema-places.ts';
import {valid} from './valid-bodies.ts';

/** A body with at least one thing wrong, and all there is to know to judge the answer. */
export type WrongBody = {
  readonly full: FullBody;
  readonly text: string;
  readonly planted: readonly Mutation[];
  /** How a report shows it. */
  readonly [fc.toStringMethod]: () => string;
};

const MOST_BYTES = 64_000;
const MOST_BATCH_BYTES = 1_000_000;
const MOST_AT_ONCE = 5;
const MOST_NAMED = 50;
const SHORTEST_ECHO = 12;

const isDraft = ({name}: FullBody): boolean => name.endsWith('Draft');

const showPlanted = ({name}: FullBody, planted: readonly Mutation[]): string =>
  `${name} ${planted
    .map(({kind, path, value}) => {
      const shown = value === undefined ? 'nothing' : JSON.stringify(value);
      return `${kind} ${path.join('.')} = ${shown.slice(0, 80)}`;
    })
    .join('; ')}`;

const plant = (full: FullBody, body: unknown, chosen: readonly Mutation[]): WrongBody => {
  const planted = together(chosen);
  const data = planted.reduce<unknown>((so, {path, value}) => withAt(so, path, value), body);
  const shown = () => showPlanted(full, planted);
  return {full, text: JSON.stringify(data), planted, [fc.toStringMethod]: shown};
};

/** Every wrong body with one thing wrong in the fullest body of each route. */
export const oneThingWrong = (): WrongBody[] =>
  fullBodies().flatMap(full =>
    placesOf(full.schema, full.body)
      .flatMap(place => mutationsAt(place, full.body, isDraft(full)))
      .map(mutation => plant(full, full.body, [mutation])),
  );

/** Any body of any route, right but for one to five things. */
export const wrongBody = (): fc.Arbitrary<WrongBody> =>
  fc
    .constantFrom(...fullBodies())
    .chain(full =>
      fc.tuple(
        fc.constant(full),
        valid(full.schema),
        fc.array(fc.tuple(fc.nat(), fc.nat()), {minLength: 1, maxLength: MOST_AT_ONCE}),
      ),
    )
    .map(([full, body, draws]) => {
      const places = placesOf(full.schema, body);
      const chosen = draws.flatMap(([where, what]) => {
        const place = places[where % places.length];
        const choices = place ? mutationsAt(place, body, isDraft(full)) : [];
        return choices.slice(what % choices.length).slice(0, 1);
      });
      return plant(full, body, chosen);
    });

const echoes = ({planted}: WrongBody, text: string): boolean =>
  planted.some(
    ({kind, value}) =>
      kind !== 'length' &&
      typeof value === 'string' &&
      value.length >= SHORTEST_ECHO &&
      text.includes(JSON.stringify(value).slice(1, -1)),
  );

const pointersFor = ({planted}: WrongBody): readonly Mutation[] => {
  const scanned = planted.filter(mutation => mutation.scanned);
  return scanned.length > 0 ? scanned : planted;
};

const mostBytes = ({full}: WrongBody): number => {
  const {isBatch}: RequestRules = requests[full.name];
  return isBatch ? MOST_BATCH_BYTES : MOST_BYTES;
};

/** What is wrong with the answer to a wrong body; undefined when nothing is. */
export const faultOf = (wrong: WrongBody, {status, text, headers}: Told): string | undefined => {
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return 'not a problem';
  const {code, errors = []} = problemOf(text);
  if (echoes(wrong, text)) return 'what was typed is echoed';
  if (Buffer.byteLength(wrong.text) > mostBytes(wrong)) {
    return code === 'body_too_large' && status === 413 ? undefined : `too large, yet ${code}`;
  }
  if (status !== 400 || code !== 'request_invalid') return `${status} ${code}`;
  const strange = errors.find(
    error =>
      !(FIELD_PROBLEMS as readonly string[]).includes(error.code) ||
      error.message.length < 6 ||
      /\{\w+\}/.test(error.message),
  );
  if (strange) return `a field's problem is not said: ${JSON.stringify(strange)}`;
  if (errors.length > MOST_NAMED) return `${errors.length} errors`;
  const named = errors.map(({pointer}) => pointer);
  const expected = pointersFor(wrong);
  if (expected.some(({floods}) => floods)) return undefined;
  const pointers = expected.map(pointerAt).sort();
  const same = JSON.stringify(named.toSorted()) === JSON.stringify(pointers);
  return same ? undefined : `names ${named.join(' ')}, not ${pointers.join(' ')}`;
};

/** Shows a wrong body so that it can be found again. */
export const showWrong = (wrong: WrongBody): string => wrong[fc.toStringMethod]();
