import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import {OneTimeCode} from '../primitives/one-time-code.ts';
import {FreeText, Text} from '../primitives/text.ts';
import {ContactRequest} from './contact-request.ts';
import {ProofOfWork} from './proof-of-work.ts';
import {CONTACT_ANSWERS, DECLINE_REASONS} from './vocabulary.ts';

/** A first contact; a page shows its proof of work. */
export const ContactSending = z.strictObject({
  contact: ContactRequest,
  proof: z.optional(ProofOfWork),
});

/** The code received by the sender. */
export const ContactConfirmation = z.strictObject({code: OneTimeCode});

/** Which contact. */
export const ContactKey = z.strictObject({contactId: Id});

/** What the company answers: another date says which, a no says why. */
export const Answer = z
  .strictObject({
    answer: z.enum(CONTACT_ANSWERS),
    reason: z.optional(z.enum(DECLINE_REASONS)),
    message: z.optional(FreeText(2000)),
  })
  .check(
    z.check(({value, issues}) => {
      const refuse = (path: string) => {
        issues.push({code: 'custom', input: value, path: [path], message: 'required'});
      };
      if (value.answer === 'no' && value.reason === undefined) refuse('reason');
      const isToSay = value.answer === 'other-date' || value.reason === 'OTHER';
      if (isToSay && !value.message) refuse('message');
    }),
  );
export type Answer = z.infer<typeof Answer>;

/** One more message. */
export const ExchangeWriting = z.strictObject({message: Text(2000)});
