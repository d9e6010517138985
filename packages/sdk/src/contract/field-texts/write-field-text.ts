import type {Details} from '../field-issue.ts';

/** A language people are spoken to in. */
export type Language = 'fr' | 'en';

/** A date as it is written in the language; anything else as it is. */
const written = (limit: string, language: Language): string =>
  language === 'fr' ? limit.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1') : limit;

/** Fills `{limit}` and `{values}` in a text of `fieldTextsFr` or `fieldTextsEn`, from its issue. */
export const writeFieldText = (
  text: string,
  {limit = '', values = ''}: Details = {},
  language: Language,
): string =>
  text.replace(/\{(limit|values)\}/g, (_, name) =>
    name === 'limit' ? written(limit, language) : values,
  );
