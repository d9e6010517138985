import {formatTextsEn} from './format-texts-en.ts';
import {ruleTextsEn} from './rule-texts-en.ts';

/** What to tell a person who fills a form in, in English: a form carries these and no other. */
export const typedTextsEn = {...formatTextsEn, ...ruleTextsEn};
