import type {ConventionQuery, Staff} from '@immersion-kit/sdk';
import type {Filters} from '../place.ts';
import {EVERYTHING} from '../place.ts';

/** Lines a page. */
const PER_PAGE = 50;

/** What the API is asked for some filters. */
export const queryOf = ({
  q,
  awaiting,
  status,
  assessment,
  agencyId,
  sort,
  page,
}: Filters): ConventionQuery => ({
  ...(q === undefined ? {} : {q}),
  ...(awaiting === undefined ? {} : {awaiting}),
  ...(status === undefined ? {} : {statuses: [status]}),
  ...(assessment === undefined ? {} : {assessment}),
  ...(agencyId === undefined ? {} : {agencyIds: [agencyId]}),
  sort,
  page,
  perPage: PER_PAGE,
});

/** How many filters narrow the list, its words and whose turn it is aside: those are in sight. */
export const countFilters = ({status, assessment, agencyId}: Filters): number =>
  [status, assessment, agencyId].filter(value => value !== undefined).length;

/** Whether anything at all narrows it. */
export const isNarrowed = (filters: Filters): boolean =>
  countFilters(filters) > 0 || filters.q !== undefined || filters.awaiting !== undefined;

/** Whether somebody may have the next word on a convention somewhere. */
export const decides = ({rights}: Staff): boolean =>
  rights.some(({role}) => role === 'counsellor' || role === 'validator');

/** What somebody sees first: what awaits them, or their agency when nothing ever awaits them. */
export const firstFilters = (me: Staff): Filters => ({
  ...EVERYTHING,
  awaiting: decides(me) ? 'me' : 'agency',
});
