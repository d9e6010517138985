import * as z from 'zod/mini';
import {Instant} from '../primitives/time.ts';
import type {ConventionDraft} from './draft.ts';

/** What a draft's link needs: the token is given once, and cannot be read again. */
export const DraftCreated = z.object({
  token: z.string(),
  /** The link to hand to the person; the token stands after `#`, which no server sees. */
  url: z.string(),
  revision: z.number(),
  expiresAt: Instant,
});
export type DraftCreated = z.infer<typeof DraftCreated>;

/** A draft was saved; it lives 30 days from its last change. */
export const DraftSaved = z.object({revision: z.number(), expiresAt: Instant});
export type DraftSaved = z.infer<typeof DraftSaved>;

/** What was saved of a request, by the rules of that day: like {@link ConventionContent}. */
export const DraftContent = z.looseObject({}) as unknown as z.ZodMiniType<
  ConventionDraft,
  ConventionDraft
>;

/** A draft as it was saved. */
export const Draft = z.extend(DraftSaved, {
  convention: DraftContent,
});
export type Draft = z.infer<typeof Draft>;

/** Nothing is left of it. */
export const DraftDeleted = z.object({deleted: z.literal(true)});
