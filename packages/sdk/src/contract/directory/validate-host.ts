import {safeParse} from 'zod/v4/core';
import {type FieldIssue, findingsOf, firstOfEach, toFieldIssue} from '../field-issue.ts';
import {oversized} from '../oversized.ts';
import type {CivilDate} from '../primitives/time.ts';
import {wellFormedPart} from '../well-formed.ts';
import {hostFindings, HostRequest} from './host-request.ts';

/**
 * Says everything that is wrong with a company's entry, by field: its shape ({@link HostRequest}),
 * then what its fields say together, which is judged while others are still empty. Empty when the
 * entry may be sent. What the directory alone knows (jobs, places, who is there already) is apart.
 *
 * @param input - anything; it never throws, and its cost is bounded whatever the input's size.
 * @param today - the civil date where the company is.
 */
export const validateHost = (input: unknown, today: CivilDate): FieldIssue[] => {
  const large = oversized(HostRequest, input);
  if (large.length > 0) return large.map(toFieldIssue);
  const result = safeParse(HostRequest, input, {reportInput: true});
  const shape = result.success ? [] : findingsOf(result.error.issues);
  const known = wellFormedPart(HostRequest, input);
  const {nextAvailabilityDate = today} = known;
  const isPast = nextAvailabilityDate < today;
  return firstOfEach(
    [
      ...shape,
      ...hostFindings(known),
      ...(isPast ? [{path: ['nextAvailabilityDate'], code: 'date_past' as const}] : []),
    ].map(toFieldIssue),
  );
};
