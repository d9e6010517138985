import {isApiError} from '@immersion-kit/sdk';
import type {ContactTexts} from '../l10n/contact/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {type PageFailure, pageFailure} from '../l10n/standing/failure.ts';

/** Why a company is not written to, now or any more. */
export type ClosedReason = keyof ContactTexts['closed'];

/** Whether a failure says that this company is not written to. */
export const isClosedReason = (code: string, {closed}: ContactTexts): code is ClosedReason =>
  code in closed;

/** Whether this page may not write to companies at all: its key, or its origin. */
export const isRefused = (error: unknown): boolean =>
  isApiError(error) &&
  /^(?:key|origin|scope)_|^(?:secret_key_in_browser|cross_site)$/.test(error.code);

/** What went wrong, in the words of the element. */
export const contactFailure = (
  error: unknown,
  texts: ContactTexts,
  language: Language,
): PageFailure => {
  const failure = pageFailure(error, texts, language);
  return isRefused(error) ? {...failure, text: texts.refused} : failure;
};
