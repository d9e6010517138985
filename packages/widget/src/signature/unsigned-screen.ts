import {html, nothing, type TemplateResult} from 'lit';
import {readingSummary, wholeReading} from '../document/reading-view.ts';
import {alertOf, noticeOf} from '../fields/deed.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {SignatureSaying} from './reading-screen.ts';
import type {Read, Visit} from './visit.ts';

/** Why there is nothing to sign here, for this reader. */
const whyNot = ({role}: Visit, {convention}: Read, {texts}: SignatureSaying): string => {
  const own = convention.signatures.find(one => one.role === role);
  if (own?.signedAt !== undefined) return texts.unsigned.already;
  return own === undefined
    ? texts.unsigned.notYours(texts.standing.roles[role] ?? role)
    : texts.unsigned.closed;
};

type Parts = SignatureSaying & {
  readonly visit: Visit;
  readonly read: Read;
  readonly failure: PageFailure | undefined;
  readonly download: unknown;
  /** Where the convention stands, and what may be done about it. */
  readonly follow: unknown;
};

/** There is nothing to sign: why, and where the convention stands. */
export const unsignedScreen = (parts: Parts): TemplateResult => {
  const {texts, visit, read, failure} = parts;
  const {reading} = read;
  // Signed elsewhere in the meantime: that is no failure.
  const isSaid = failure !== undefined && failure.code !== 'already_signed';
  return html`${isSaid ? alertOf(failure.text) : nothing}
  ${noticeOf('known', whyNot(visit, read, parts))} ${parts.download} ${parts.follow}
  ${readingSummary(reading, texts.standing.essential)}
  ${wholeReading(reading, texts.standing.whole)}`;
};
