import type {Job, OfferQuery, Place} from '@immersion-kit/sdk/contract';
import {EMPLOYERS, RADII, REMOTE, type SearchForm, SORTS} from './search-form.ts';

const PER_PAGE = 12;

/** What the directory is asked: all the titles of the job's ROME sheet, since titles cut too fine. */
export const queryOf = (
  form: SearchForm,
  job: Job | undefined,
  place: Place | undefined,
): OfferQuery => ({
  ...(job ? {romeCodes: [job.romeCode]} : {}),
  ...(place
    ? {
        latitude: place.position.lat,
        longitude: place.position.lon,
        distanceKm: Number(form.rayon),
      }
    : {}),
  ...(form.teletravail.length > 0
    ? {remoteWorkModes: form.teletravail.map(word => REMOTE[word])}
    : {}),
  ...(form.handicap ? {fitForDisabledWorkers: ['yes-ft-certified', 'yes-declared-only']} : {}),
  ...(form.employeur.length > 0 ? {hostKinds: form.employeur.map(word => EMPLOYERS[word])} : {}),
  showOnlyAvailableOffers: form['plus-tard'] === undefined,
  sortBy: sortOf(form, place),
  page: form.page,
  perPage: PER_PAGE,
});

/** The sort a search really has: nothing is near without a place. */
export const sortOf = ({tri}: SearchForm, place: Place | undefined) =>
  SORTS[tri === 'distance' && !place ? 'date' : tri];

/** The next radius worth trying when a search finds nothing. */
export const widerRadius = (radius: SearchForm['rayon']): SearchForm['rayon'] | undefined =>
  RADII.find(candidate => Number(candidate) >= Number(radius) * 2);

/** How many criteria narrow or widen the search beside the job and the place. */
export const criteriaCount = (form: SearchForm): number =>
  form.teletravail.length +
  form.employeur.length +
  [form.handicap, form['plus-tard']].filter(Boolean).length;

/** The same search without these criteria. */
export const WITHOUT_CRITERIA = {
  teletravail: [],
  employeur: [],
  handicap: undefined,
} satisfies Partial<SearchForm>;
