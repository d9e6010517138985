import {formatTextsFr} from './format-texts-fr.ts';
import {ruleTextsFr} from './rule-texts-fr.ts';

/** What to tell a person who fills a form in, in French: a form carries these and no other. */
export const typedTextsFr = {...formatTextsFr, ...ruleTextsFr};
