/** What the worker does, between any two of which it may die. */
export const STEPS = [
  'event-taken',
  'messages-written',
  'event-marked',
  'event-consumed',
  'leased',
  'permitted',
  'prepared',
  'sent',
  'marked',
] as const;
/** A word of {@link STEPS}. */
export type Step = (typeof STEPS)[number];

/** Told after each step; what it throws stops the worker there, as a crash would. */
export type OnStep = (step: Step) => void | Promise<void>;
