import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {START, requestFor, scheduleOf} from '../../test/conventions.ts';
import {splitRequest} from '../convention/submit.ts';
import {summaryOf} from './summary.ts';

const AGENCY = '01a207a2-3280-7900-be7c-70a81efadab1';
const {content} = splitRequest(requestFor(AGENCY));

const said = (changes: Partial<ConventionContent>, label: string): string | undefined =>
  summaryOf({...content, ...changes}, 'Mission locale')
    .find(fact => fact.label === label)
    ?.value.replaceAll('\u00a0', ' ');

test('the days of presence are said as people say them', () => {
  const {days} = scheduleOf(START, 5);
  const only = (...indexes: readonly number[]) => ({
    schedule: {regular: true, days: days.filter((_, index) => indexes.includes(index))},
  });
  const hours = 'de 9 h à 12 h et de 13 h à 17 h';
  assert.equal(said({}, 'Horaires'), `35 h en 5 jours : du lundi au vendredi, ${hours}`);
  assert.equal(
    said(only(1, 2, 4), 'Horaires'),
    `21 h en 3 jours : mardi, mercredi et vendredi, ${hours}`,
  );
  assert.equal(said(only(0, 1), 'Horaires'), `14 h en 2 jours : lundi et mardi, ${hours}`);
  assert.equal(said(only(3), 'Horaires'), `7 h en 1 jour : jeudi, ${hours}`);
});

test('hours that change from day to day are left to the whole text', () => {
  const [first, ...others] = scheduleOf(START, 3).days;
  const short = {date: first?.date ?? '', periods: [{start: '08:30', end: '10:15'}]};
  assert.equal(
    said({schedule: {regular: false, days: [short, ...others]}}, 'Horaires'),
    '15 h 45 en 3 jours : du lundi au mercredi, à des heures qui changent selon les jours',
  );
  assert.equal(
    said({schedule: {regular: false, days: [short]}}, 'Horaires'),
    '1 h 45 en 1 jour : lundi, de 8 h 30 à 10 h 15',
  );
});

test('the dates name their days, and one day is not two', () => {
  assert.equal(said({}, 'Dates'), 'Du lundi 7 décembre 2026\nau vendredi 11 décembre 2026');
  assert.equal(said({dateEnd: START}, 'Dates'), 'Le lundi 7 décembre 2026');
});
