import * as z from 'zod/mini';
import type {SignatoryRole} from '../convention/vocabulary.ts';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {Fact, Section} from './blocks.ts';

/** A convention in words, as its document will say it: what a person reads before they sign. */
export const Reading = z.object({
  conventionId: Id,
  /** SHA-256 of what these words say, in hexadecimal, which a signature shows. */
  documentHash: z.string(),
  title: z.string(),
  /** Who, where, when: what to know at a glance. */
  summary: z.array(Fact),
  /** The whole of it, in the words and the order of the document. */
  sections: z.array(Section),
  /** Who signs, in the order they are named. */
  people: z.array(z.object({role: openEnum<SignatoryRole>(), word: z.string(), name: z.string()})),
});
export type Reading = z.infer<typeof Reading>;
