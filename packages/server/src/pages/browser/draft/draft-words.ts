import type {ConventionDraft} from '@immersion-kit/sdk';
import {dateText, dayText, phoneText, siretText} from '../../../document/french.ts';
import {type Content, factList, section} from '../dom.ts';
import {PARTS} from './field-words.ts';

const WORDS: Readonly<Record<string, string>> = {
  true: 'Oui',
  false: 'Non',
  'discover-job': 'Découvrir un métier ou un secteur d’activité',
  'confirm-project': 'Confirmer un projet professionnel',
  'start-recruitment': 'Engager une démarche de recrutement',
  ON_SITE: 'Sur place',
  HYBRID: 'En partie en télétravail',
  FULL_REMOTE: 'Entièrement en télétravail',
};

const at = (data: unknown, path: string): unknown =>
  path
    .split('/')
    .reduce<unknown>(
      (found, key) => (found as Readonly<Record<string, unknown>> | undefined)?.[key],
      data,
    );

const scheduleText = ({schedule}: ConventionDraft): string =>
  (schedule?.days ?? [])
    .flatMap(({date, periods = []}) => {
      const hours = periods.map(({start = '…', end = '…'}) => `${start}–${end}`).join(', ');
      return date === undefined || hours === '' ? [] : [`${dayOf(date)} : ${hours}`];
    })
    .join('\n');

/** A civil date in words; what is not one yet, as it was typed. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const dayOf = (text: string): string => (isDay(text) ? dateText(text) : text);

const textOf = (draft: ConventionDraft, path: string): string => {
  if (path === 'schedule') return scheduleText(draft);
  const value = at(draft, path);
  if (typeof value !== 'string' && typeof value !== 'boolean') return '';
  const text = String(value);
  if (path.endsWith('birthdate')) return isDay(text) ? dayText(text) : text;
  if (path.startsWith('date')) return dayOf(text);
  if (/phone$/i.test(path)) return phoneText(text);
  if (/siret$/i.test(path)) return siretText(text);
  return WORDS[text] ?? text;
};

/** What a draft holds, part by part; what is not filled in is not shown. */
export const draftParts = (draft: ConventionDraft): Content[] =>
  PARTS.flatMap(({title, fields}) => {
    const facts = fields.flatMap(([path, label]) => {
      const value = path === 'agencyId' ? '' : textOf(draft, path);
      return value === '' ? [] : [{label, value}];
    });
    return facts.length === 0 ? [] : [section(title, factList(facts))];
  });
