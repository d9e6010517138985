import type {Job, Place} from '@immersion-kit/sdk/contract';
import type {Directory} from '../directory.ts';
import {words} from '../suggestion/fold.ts';
import type {SearchForm} from './search-form.ts';

/** What a typed text was taken for. */
export type Settled<Item> = {
  /** Undefined when nothing was typed, or nothing was found. */
  readonly chosen: Item | undefined;
  /** What else may have been meant. */
  readonly others: readonly Item[];
};

const MOST_OTHERS = 4;
const MOST_READ = 50;

/** The words of a job's field. */
export const jobLabel = ({appellationLabel}: Job): string => appellationLabel;

/** The words of a place's field: many communes share their name, fewer with their department. */
export const placeLabel = ({name, departmentCode}: Place): string => `${name} (${departmentCode})`;

const same = (a: string, b: string): boolean => words(a).join(' ') === words(b).join(' ');

/** Whether a text names just this place, and not only the beginning of its name. */
const names = (place: Place, text: string): boolean =>
  same(place.name, text) || same(placeLabel(place), text) || place.postcodes.includes(text);

/** The title a text means; the others are of other ROME sheets, since one sheet is one search. */
export const settleJob = async (
  {suggestJobs}: Directory,
  {metier, 'metier-code': code}: SearchForm,
): Promise<Settled<Job>> => {
  const jobs = metier === '' ? [] : await suggestJobs(metier, MOST_READ);
  const exact = jobs.find(job => job.appellationCode === code && jobLabel(job) === metier);
  if (exact) return {chosen: exact, others: []};
  const sheets = new Map(jobs.toReversed().map(job => [job.romeCode, job]));
  const firsts = jobs.filter(job => sheets.get(job.romeCode) === job);
  return {chosen: firsts[0], others: firsts.slice(1, 1 + MOST_OTHERS)};
};

/** The place a text means; a full name leaves only its namesakes to choose from. */
export const settlePlace = async (
  {suggestPlaces}: Pick<Directory, 'suggestPlaces'>,
  {lieu, 'lieu-code': code}: Pick<SearchForm, 'lieu' | 'lieu-code'>,
): Promise<Settled<Place>> => {
  const places = lieu === '' ? [] : await suggestPlaces(lieu, MOST_READ);
  const exact = places.find(place => place.communeCode === code && placeLabel(place) === lieu);
  if (exact) return {chosen: exact, others: []};
  const [chosen, ...rest] = places;
  const others = chosen && names(chosen, lieu) ? rest.filter(place => names(place, lieu)) : rest;
  return {chosen, others: others.slice(0, MOST_OTHERS)};
};
