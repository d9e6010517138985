import {addDays, type ConventionRequest} from '@immersion-kit/sdk/contract';
import type {$ZodType, $ZodTypes} from 'zod/v4/core';
import {longestOf} from '../../sdk/src/contract/schema-parts.ts';
import {formatOf} from './formats.ts';
import {type Path, placesOf, withAt} from './schema-places.ts';

/** Days at the ends of the calendar, and beyond what a database or a loop would bear. */
export const FAR_DAYS = ['0000-01-01', '0001-12-31', '1582-10-10', '9999-12-31', '9998-01-01'];

/** Every place of a request where a day stands. */
export const dayPaths = (schema: $ZodType, body: unknown): Path[] =>
  placesOf(schema, body)
    .filter(place => isText(place.schema) && formatOf(place.schema)?.name === 'day')
    .map(({path}) => path);

const isText = ({_zod}: $ZodTypes): boolean => _zod.def.type === 'string';

/** What makes a careless check of text slow: almost what it looks for, over and over. */
export const DEAR_TEXTS = [
  '1 85 05 78 006 08 ',
  '1.8.5.0.5.',
  '1851278006084361851278006084',
  '1 . . . . . . ',
  '&amp;amp;amp;lt',
  '&#60',
  '&#x3c',
  '&',
  '<',
  '< ',
  '<\u00AD',
  ' ',
  '\n',
  '\r\n',
  '\u2028',
  'a\u0301\u0323\u0302',
  '\u1100\u1161\u11A8',
  '\uFDFA',
  '👩‍🌾',
  'é@',
  'a.a.',
  'a-a_a+',
  '0',
  '+33',
  '((((',
];

/** The same body with each free text as long as it may be before it is normalised. */
export const withDearTexts = (schema: $ZodType, body: unknown, dear: string): unknown =>
  placesOf(schema, body)
    .filter(place => isText(place.schema) && formatOf(place.schema) === undefined)
    .reduce<unknown>((data, {path, schema: text}) => {
      const longest = longestOf(text) ?? 255;
      return withAt(data, path, dear.repeat(Math.ceil(longest / dear.length)).slice(0, longest));
    }, body);

const MOST_DAYS = 62;
const MOST_PERIODS = 8;

/** A schedule as large as one can be: 62 days of eight periods, in the worst order. */
export const largestSchedule = (start: string): ConventionRequest['schedule'] => ({
  regular: false,
  days: Array.from({length: MOST_DAYS}, (_, day) => ({
    date: addDays(start, MOST_DAYS - day),
    periods: Array.from({length: MOST_PERIODS}, (_unused, period) => ({
      start: `${String(20 - period).padStart(2, '0')}:00`,
      end: `${String(21 - period).padStart(2, '0')}:30`,
    })),
  })),
});
