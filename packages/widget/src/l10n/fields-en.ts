import type {FieldsTexts} from './fields-fr.ts';

/** What fields say by themselves, in English. */
export const fieldsEn: FieldsTexts = {
  clear: field => `Clear the field ${field}`,
  suggestions: count =>
    count === 0 ? 'No suggestion' : count === 1 ? '1 suggestion' : `${count} suggestions`,
  noSuggestion: 'No suggestion for this text.',
  suggestionsFailed: 'Suggestions cannot be loaded.',
  errorPrefix: 'Error:',
};
