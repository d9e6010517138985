import {
  isApiError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedAnswerError,
  isValidationError,
  type FieldProblem,
} from '@immersion-kit/sdk';
import {secondsToWait} from './connect.ts';
import {durationText} from './moments.ts';

/** What went wrong, in the words of the page. */
export type Failure = {
  /** The API's code, or `offline`, `slow`, `unknown`. */
  readonly code: string;
  readonly text: string;
  readonly fields: readonly FieldProblem[];
};

/** Where the API speaks to who writes programs, the page speaks to who reads it. */
const TEXTS: Readonly<Record<string, string>> = {
  link_expired: 'Ce lien a plus de 31 jours : il n’est plus valable.',
  link_invalid: 'Ce lien n’est plus valable.',
  document_changed:
    'La convention a été modifiée depuis que vous l’avez ouverte. La voici : relisez-la avant de signer.',
  status_not_allowed: 'La convention n’en est plus là : ce n’est plus possible.',
  precondition_failed:
    'La convention a changé pendant que vous la lisiez. La voici à jour : vérifiez, puis recommencez.',
  convention_not_found: 'Cette convention n’existe pas, ou vous n’y avez pas accès.',
  code_invalid:
    'Ce n’est pas le bon code, ou il n’est plus valable. Recopiez les six chiffres du dernier message, ou demandez un autre code.',
  sign_in_required: 'Votre session est terminée : connectez-vous de nouveau.',
  cross_site: 'Rechargez la page, puis recommencez.',
  internal_error: 'Une erreur s’est produite de notre côté. Réessayez dans quelques minutes.',
  service_unavailable: 'Le service est occupé. Réessayez dans un instant.',
};

const waitText = (code: string): string | undefined => {
  const seconds = secondsToWait();
  const when = seconds === undefined ? 'dans un moment' : `dans ${durationText(seconds)}`;
  if (code === 'rate_limited') return `Trop de demandes en peu de temps. Réessayez ${when}.`;
  if (code === 'message_too_soon') {
    return `Un message vient de partir. Regardez aussi dans les courriers indésirables. Vous pourrez en demander un autre ${when}.`;
  }
  return undefined;
};

/** Puts what a call rejected with in words that say what to do. */
export const failureOf = (error: unknown): Failure => {
  if (isApiError(error)) {
    const {code, problem} = error;
    const text = waitText(code) ?? TEXTS[code] ?? problem.title;
    return {code, text, fields: isValidationError(error) ? error.errors : []};
  }
  if (isNetworkError(error)) {
    const text =
      'La connexion ne passe pas. Vérifiez votre réseau, puis réessayez : rien n’est perdu.';
    return {code: 'offline', text, fields: []};
  }
  if (isTimeoutError(error)) {
    return {code: 'slow', text: 'La réponse tarde trop. Réessayez dans un instant.', fields: []};
  }
  const text = isUnexpectedAnswerError(error)
    ? 'Le service a mal répondu. Réessayez dans quelques minutes.'
    : 'Une erreur s’est produite dans cette page. Rechargez-la, puis réessayez.';
  return {code: 'unknown', text, fields: []};
};
