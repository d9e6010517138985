import {
  DEFAULT_RADIUS,
  type Filters,
  HOST_KINDS,
  type HostKind,
  knownRadius,
  NO_FILTER,
  type SearchChoice,
  type Sort,
  SORTS,
} from './search-query.ts';

/** A search as an address keeps it: the words of its job and place, and its choices. */
export type KeptSearch = Pick<SearchChoice, 'radius' | 'filters' | 'page'> & {
  readonly job: string;
  readonly place: string;
};

const NAMES = {
  job: 'metier',
  place: 'lieu',
  radius: 'rayon',
  name: 'entreprise',
  remote: 'distance',
  disabledWelcome: 'handicap',
  later: 'bientot',
  hostKinds: 'employeur',
  sort: 'tri',
  page: 'page',
} as const;

/** Writes a search in the query of an address; what is as usual is left out. */
export const writeAddress = (address: URL, kept: KeptSearch): URL => {
  const {filters} = kept;
  const values: Record<keyof typeof NAMES, string> = {
    job: kept.job,
    place: kept.place,
    radius: kept.place === '' || kept.radius === DEFAULT_RADIUS ? '' : String(kept.radius),
    name: filters.name,
    remote: filters.remote ? '1' : '',
    disabledWelcome: filters.disabledWelcome ? '1' : '',
    later: filters.later ? '1' : '',
    hostKinds: filters.hostKinds.join(','),
    sort: filters.sort === 'default' ? '' : filters.sort,
    // Written always: it tells that a search was made at all.
    page: String(kept.page),
  };
  const written = new URL(address);
  for (const [field, name] of Object.entries(NAMES)) {
    const value = values[field as keyof typeof NAMES];
    if (value === '') written.searchParams.delete(name);
    else written.searchParams.set(name, value);
  }
  return written;
};

/** Reads a search from an address, or undefined when it holds none; nonsense is passed over. */
export const readAddress = ({searchParams}: URL): KeptSearch | undefined => {
  const get = (field: keyof typeof NAMES) => (searchParams.get(NAMES[field]) ?? '').slice(0, 100);
  const page = Number(get('page'));
  if (!Number.isInteger(page) || page < 1) return undefined;
  const radius = Number(get('radius'));
  const filters: Filters = {
    ...NO_FILTER,
    name: get('name'),
    remote: get('remote') === '1',
    disabledWelcome: get('disabledWelcome') === '1',
    later: get('later') === '1',
    hostKinds: get('hostKinds')
      .split(',')
      .filter((kind): kind is HostKind => HOST_KINDS.includes(kind as HostKind)),
    sort: SORTS.find((sort): sort is Sort => sort === get('sort')) ?? 'default',
  };
  return {
    job: get('job'),
    place: get('place'),
    radius: knownRadius(radius),
    filters,
    page,
  };
};

/** Makes a search the present entry of the page's history, unless it is already. */
export const keepInAddress = (choice: SearchChoice, jobText: string, placeText: string): void => {
  const job = choice.job ? jobText : '';
  const place = choice.place ? placeText : '';
  const address = writeAddress(new URL(location.href), {...choice, job, place});
  if (address.href !== location.href) history.pushState(history.state, '', address);
};
