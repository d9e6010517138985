import {parse} from 'zod/v4/core';
import {SearchForm} from './search-form.ts';

/** Where the page is. */
export const PATH = '/recherche';

/** Where the page answers: the results, or what is wrong. A reader is brought there. */
export const ANSWER_ID = 'reponse';

const DEFAULTS = parse(SearchForm, {});

const isDefault = (name: string, value: string): boolean =>
  value === String(DEFAULTS[name as keyof SearchForm] ?? '');

/** The address of a search that differs from another by some fields; on its first page. */
export const addressOf = (form: SearchForm, changes: Partial<SearchForm> = {}): string => {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries({...form, page: 1, ...changes})) {
    for (const value of [values].flat().map(String)) {
      // The radius always stands, so that a search for everything is still a search.
      if (name === 'rayon' || !isDefault(name, value)) query.append(name, value);
    }
  }
  return `${PATH}?${query.toString()}#${ANSWER_ID}`;
};
