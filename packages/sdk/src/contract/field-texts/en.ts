import type {FieldProblemCode} from '../problem.ts';
import {apiTextsEn} from './api-texts-en.ts';
import {typedTextsEn} from './typed-en.ts';

/**
 * What to tell a person about a field that is refused, in English: what is wrong, then what to do.
 * `{limit}` and `{values}` are filled by {@link writeFieldText}.
 */
export const fieldTextsEn: Record<FieldProblemCode, string> = {...apiTextsEn, ...typedTextsEn};
