import * as z from 'zod/mini';
import type {Role} from '../convention/role.ts';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {Instant} from '../primitives/time.ts';

/** How a message reaches somebody. */
export const CHANNELS = ['email', 'sms'] as const;
/** A word of {@link CHANNELS}. */
export type Channel = (typeof CHANNELS)[number];

/** The token of an invitation, as the link in the mail has it after its `#`. */
const InvitationToken = z.string().check(z.regex(/^in_[\w-]{43}$/, 'link_format'));

/** An invitation is shown; opening it consumes nothing and signs nothing. */
export const InvitationKey = z.strictObject({token: InvitationToken});

/** What an invitation gives: half an hour to read and act, in one quality, on one convention. */
export const InvitationOpened = z.object({
  /** To send as `Authorization: Bearer …`; kept in memory only. */
  session: z.string(),
  expiresAt: Instant,
  conventionId: Id,
  role: openEnum<Role>(),
});
export type InvitationOpened = z.infer<typeof InvitationOpened>;

/** A code is on its way to the person of the session, by the channel on file. */
export const CodeAsked = z.object({channel: openEnum<Channel>(), expiresAt: Instant});
export type CodeAsked = z.infer<typeof CodeAsked>;

/** Said whatever the token: whether a message left, and to whom, is for its recipient to see. */
export const MessageAsked = z.object({asked: z.literal(true)});
export type MessageAsked = z.infer<typeof MessageAsked>;
