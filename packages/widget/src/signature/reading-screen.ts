import {html, nothing, type TemplateResult} from 'lit';
import {agencyRequestOf, askedOf, pendingOf} from '../convention/standing/asked.ts';
import {changesOf} from '../convention/standing/changes.ts';
import {signaturesOf} from '../convention/standing/signatures.ts';
import {readingSummary, wholeReading} from '../document/reading-view.ts';
import {alertOf, noticeOf} from '../fields/deed.ts';
import type {Language} from '../l10n/localize.ts';
import type {SignatureTexts} from '../l10n/signature/fr.ts';
import type {PageFailure} from '../l10n/standing/failure.ts';
import type {AccommodationPart} from './accommodation.ts';
import type {SigningPart} from './signing.ts';
import type {Read, Visit} from './visit.ts';

/** What is said on the page where one signs, and in what language. */
export type SignatureSaying = {readonly texts: SignatureTexts; readonly language: Language};

type Parts = SignatureSaying & {
  readonly visit: Visit;
  readonly read: Read;
  /** What the convention is called, with its people. */
  readonly title: string;
  /** What has just happened to the convention. */
  readonly failure: PageFailure | undefined;
  readonly accommodation: AccommodationPart;
  readonly signing: SigningPart;
  readonly asking: TemplateResult;
  readonly goToSigning: () => void;
};

/** The convention to read, then to sign. */
export const readingScreen = (parts: Parts): TemplateResult => {
  const {texts, language, visit, read, failure, accommodation, signing} = parts;
  const {convention, reading} = read;
  const {agency} = convention;
  const {standing} = texts;
  const saying = {texts: standing, language};
  const means = texts.means[visit.role];
  const pending = pendingOf(convention, visit.role, texts.asking.said);
  return html`
    ${failure ? alertOf(failure.text) : nothing}
    ${pending ? noticeOf('known', `${pending} ${texts.pending(agency.name)}`) : nothing}
    <p class="lead">${parts.title}.</p>
    <div class="stack">
      <p>${texts.asks(agency.name, standing.roles[visit.role] ?? visit.role)}</p>
      ${means === undefined ? nothing : html`<p>${means}</p>`}
      <div>
        <button class="button" @click=${parts.goToSigning}>${texts.goToSigning}</button>
      </div>
    </div>
    ${agencyRequestOf(convention, {...saying, asking: texts.asking})}
    ${changesOf(convention, {texts: texts.changes, language}, html`<p>${texts.formerVoid}</p>`)}
    ${language === 'fr' ? nothing : html`<p>${standing.inFrench}</p>`}
    ${readingSummary(reading, standing.essential)} ${wholeReading(reading, standing.whole)}
    ${visit.role === 'beneficiary' ? accommodation.view(visit, agency.name) : nothing}
    ${signing.view(visit, read)} ${signaturesOf(convention, reading, saying, {own: visit.role})}
    ${askedOf(convention, {...saying, asking: texts.asking, own: visit.role, people: reading.people})}
    ${parts.asking}
  `;
};
