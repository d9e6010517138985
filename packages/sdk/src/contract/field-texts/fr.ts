import type {FieldProblemCode} from '../problem.ts';
import {formatTextsFr} from './format-texts-fr.ts';
import {ruleTextsFr} from './rule-texts-fr.ts';

/**
 * What to tell a person about a field that is refused, in French: what is wrong, then what to do.
 * `{limit}` and `{values}` are filled by {@link writeFieldText}.
 */
export const fieldTextsFr: Record<FieldProblemCode, string> = {...formatTextsFr, ...ruleTextsFr};
