/** What the first script of the page kept of its address. */
type Handed = {takeLinkToken?: () => string | undefined};

/** Takes, once, what stood after `#`: nothing else will ever read it. */
export const takeToken = (): string | undefined => (globalThis as Handed).takeLinkToken?.();

const WHOLE = {invitation: /^in_[\w-]{43}$/, draft: /^dr_[\w-]{43}$/} as const;

/** Whether a token is whole: a mail program may have cut it. */
export const isWhole = (token: string, purpose: keyof typeof WHOLE): boolean =>
  WHOLE[purpose].test(token);
