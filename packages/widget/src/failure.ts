import {isApiError, isNetworkError, isTimeoutError} from '@immersion-kit/sdk';
import type {Translation} from './l10n/fr.ts';

/** What kind of failure a visitor is told about. */
export type FailureKind = keyof Translation['failure'];

export const failureKind = (error: unknown): FailureKind => {
  if (isTimeoutError(error)) return 'timeout';
  if (isNetworkError(error)) return 'network';
  if (!isApiError(error)) return 'server';
  if (error.status === 401 || error.status === 403) return 'refused';
  if (error.status === 429) return 'busy';
  return error.status >= 500 ? 'server' : 'data';
};

const told = new Set<string>();

/**
 * Tells the integrator, once and in the console, what a visitor can do nothing about: a wrong
 * key, an origin the key does not list, a page without origin.
 */
export const tellIntegrator = (error: unknown, tag: string): void => {
  const advice = adviceFor(error);
  if (advice === undefined || told.has(advice)) return;
  told.add(advice);
  console.error(`<${tag}> ${advice}`);
};

const adviceFor = (error: unknown): string | undefined => {
  const {origin} = globalThis.location;
  if (isApiError(error) && (error.status === 401 || error.status === 403)) {
    return `${error.message} (${error.code})`;
  }
  if (!isNetworkError(error)) return undefined;
  if (origin === 'null') {
    return 'Cette page n’a pas d’origine (ouverte par double-clic ?) : servez-la par un serveur local.';
  }
  return navigator.onLine
    ? `Le serveur ne répond pas, ou la clé (api-key) n’autorise pas l’origine ${origin} : vérifiez api-url, puis « immersion-server keys list ».`
    : undefined;
};
