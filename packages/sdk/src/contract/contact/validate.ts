import {safeParse} from 'zod/v4/core';
import {type FieldIssue, findingsOf, firstOfEach, toFieldIssue} from '../field-issue.ts';
import {ContactRequest} from './contact-request.ts';

/**
 * Says what is wrong with a first contact as a person writes it, by field; empty when it may be
 * sent. A form calls it at each field left: the server checks the same schema.
 */
export const validateContact = (input: unknown): FieldIssue[] => {
  const result = safeParse(ContactRequest, input, {reportInput: true});
  return result.success ? [] : firstOfEach(findingsOf(result.error.issues).map(toFieldIssue));
};
