import {type Job, OfferPage, type OfferQuery, type Place} from '@immersion-kit/sdk/contract';
import {parse} from 'zod/v4/core';
import {isUnavailable} from '../../store/unavailable.ts';
import type {Directory} from '../directory.ts';
import type {Reading, SearchForm} from './search-form.ts';
import {queryOf} from './search-query.ts';
import {jobLabel, placeLabel, settleJob, settlePlace, type Settled} from './settle.ts';
import {texts} from './texts.ts';

/** What is wrong with a typed text, by field. */
export type FieldErrors = {readonly metier?: string; readonly lieu?: string};

/** What was found, and for what. */
export type Found = {
  readonly job: Settled<Job>;
  readonly place: Settled<Place>;
  readonly offers: OfferPage;
};

/** What the page has to say under its form. */
export type Outcome =
  | {readonly state: 'blank'}
  | {readonly state: 'wrong'; readonly errors: FieldErrors}
  | {readonly state: 'away'}
  | ({readonly state: 'found'} & Found);

/** What a page shows: the form as it is now, and the outcome. */
export type Shown = {readonly form: SearchForm; readonly outcome: Outcome};

const errorsOf = (
  {form, refused}: Reading,
  job: Settled<Job>,
  place: Settled<Place>,
): FieldErrors => ({
  ...(refused.has('metier') ? {metier: texts.unreadable(texts.jobExample)} : {}),
  ...(form.metier !== '' && !job.chosen ? {metier: texts.jobNotFound} : {}),
  ...(refused.has('lieu') ? {lieu: texts.unreadable(texts.placeExample)} : {}),
  ...(form.lieu !== '' && !place.chosen ? {lieu: texts.placeNotFound} : {}),
});

const readOffers = async (directory: Directory, query: OfferQuery): Promise<OfferPage> => {
  const {text} = await directory.search(query);
  const offers = parse(OfferPage, JSON.parse(text));
  const {currentPage, totalPages} = offers.pagination;
  // An address kept from a day when there was more to find shows the last page.
  return currentPage > totalPages ? readOffers(directory, {...query, page: totalPages}) : offers;
};

/** The form, its texts replaced by what they were taken for. */
const settledForm = (form: SearchForm, {chosen: job}: Settled<Job>, place: Settled<Place>) => ({
  ...form,
  metier: job ? jobLabel(job) : form.metier,
  'metier-code': job?.appellationCode,
  lieu: place.chosen ? placeLabel(place.chosen) : form.lieu,
  'lieu-code': place.chosen?.communeCode,
});

const search = async (directory: Directory, reading: Reading): Promise<Shown> => {
  const [job, place] = await Promise.all([
    settleJob(directory, reading.form),
    settlePlace(directory, reading.form),
  ]);
  const form = settledForm(reading.form, job, place);
  const errors = errorsOf(reading, job, place);
  if (errors.metier ?? errors.lieu) return {form, outcome: {state: 'wrong', errors}};
  const offers = await readOffers(directory, queryOf(form, job.chosen, place.chosen));
  return {form, outcome: {state: 'found', job, place, offers}};
};

/** Does what an address asks; an absent database is an outcome like another. */
export const runSearch = async (directory: Directory, reading: Reading): Promise<Shown> => {
  const {form, asked} = reading;
  if (!asked) return {form, outcome: {state: 'blank'}};
  try {
    return await search(directory, reading);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return {form, outcome: {state: 'away'}};
  }
};
