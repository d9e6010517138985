import {html, nothing, type TemplateResult} from 'lit';
import {signaturesOf} from '../convention/standing/signatures.ts';
import {isBeingSigned} from '../convention/standing/timeline.ts';
import {alertOf, noticeOf} from '../fields/deed.ts';
import type {SignatureTexts} from '../l10n/signature/fr.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {SignatureSaying} from './reading-screen.ts';
import type {Read, Visit} from './visit.ts';

/** What comes after a signature, in words. */
const nextText = (read: Read | undefined, {signed}: SignatureTexts): string => {
  if (!read) return signed.unknown;
  const {convention, reading} = read;
  if (!isBeingSigned(convention.status)) return signed.all(convention.agency.name);
  const awaited = reading.people.filter(({role}) =>
    convention.signatures.some(one => one.role === role && one.signedAt === undefined),
  );
  return signed.awaited(awaited.map(({name}) => name).join(', '));
};

type Parts = SignatureSaying & {
  readonly visit: Visit;
  /** How it stands now, if it could be read. */
  readonly read: Read | undefined;
  /** Why what was said of a disability is not stored. */
  readonly unsaid: PageFailure | undefined;
  /** Whether it is stored. */
  readonly isSaid: boolean;
  readonly isBusy: boolean;
  /** Stores it, again. */
  readonly declare: () => void;
  readonly follow: () => void;
};

const unsaidView = ({texts, unsaid, isBusy, declare}: Parts): TemplateResult | typeof nothing =>
  unsaid
    ? html`<section class="stack" aria-busy=${isBusy}>
        ${alertOf(unsaid.text, 'accommodation-unsaved')}
        <div>
          <button class="button" @click=${declare}>
            ${isBusy ? texts.standing.working : texts.accommodation.again}
          </button>
        </div>
      </section>`
    : nothing;

/** The signature is kept, whether or not what comes after it could be. */
export const signedScreen = (parts: Parts): TemplateResult => {
  const {texts, language, visit, read} = parts;
  const {signed, standing} = texts;
  const done = parts.isSaid ? `${signed.done} ${texts.accommodation.saved}` : signed.done;
  return html`${noticeOf('done', done)} ${unsaidView(parts)}
    <section class="card">
      <h2>${signed.next}</h2>
      <p>${nextText(read, texts)}</p>
      <div><button class="button primary" @click=${parts.follow}>${signed.follow}</button></div>
    </section>
    ${
      read
        ? signaturesOf(
            read.convention,
            read.reading,
            {texts: standing, language},
            {own: visit.role},
          )
        : nothing
    }`;
};
