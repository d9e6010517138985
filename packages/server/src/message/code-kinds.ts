/** The messages that hold a code to sign with: of no use ten minutes later, and no news of anything. */
export const CODE_KINDS = ['signature-code', 'assessment-code'] as const;
/** A word of {@link CODE_KINDS}. */
export type CodeKind = (typeof CODE_KINDS)[number];

/** Tells a kind that holds a code to sign with. */
export const isCodeKind = (name: string): name is CodeKind =>
  CODE_KINDS.some(kind => kind === name);
