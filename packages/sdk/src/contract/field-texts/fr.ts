import type {FieldProblemCode} from '../problem.ts';
import {apiTextsFr} from './api-texts-fr.ts';
import {typedTextsFr} from './typed-fr.ts';

/**
 * What to tell a person about a field that is refused, in French: what is wrong, then what to do.
 * `{limit}` and `{values}` are filled by {@link writeFieldText}.
 */
export const fieldTextsFr: Record<FieldProblemCode, string> = {...apiTextsFr, ...typedTextsFr};
