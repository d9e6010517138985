import type {Starter} from '../access/admit.ts';

/**
 * Reads who had a request sent: `Sec-Fetch-Site`, which a page cannot forge, else `Origin`.
 * Another host of the same site is somebody else.
 */
export const startedBy = (headers: Headers, ownOrigin: string): Starter => {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' ? 'own-page' : 'elsewhere';
  const origin = headers.get('origin');
  if (origin === null) return 'unsaid';
  return origin === ownOrigin ? 'own-page' : 'elsewhere';
};

/** Whether it is an address typed, kept or followed: what the browser opens is a page of ours. */
export const isNavigation = (headers: Headers): boolean =>
  headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
