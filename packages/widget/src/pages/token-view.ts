import {html, type TemplateResult} from 'lit';
import {alertOf} from '../fields/deed.ts';
import type {ContactLinkTexts} from '../l10n/contact/link-fr.ts';
import type {Language} from '../l10n/localize.ts';
import {loadingView, pageView} from './page-view.ts';
import type {TokenPhase} from './token-visit.ts';

type Unopened = Exclude<TokenPhase<unknown>, {readonly name: 'open'}>;

type View = {
  readonly texts: ContactLinkTexts;
  readonly language: Language;
  /** What the page is called when its link opens. */
  readonly title: string;
  readonly retry: () => unknown;
};

/** What the page is called while it is not open. */
export const unopenedName = ({name}: Unopened, {texts, title}: View): string => {
  if (name === 'cut') return texts.cutTitle;
  if (name === 'closed') return texts.closedTitle;
  return name === 'failed' ? texts.failedTitle : title;
};

const contentOf = (phase: Unopened, {texts, retry}: View): TemplateResult => {
  switch (phase.name) {
    case 'cut':
      return html`${alertOf(texts.cut)}
        <p>${texts.lost}</p>`;
    case 'closed':
      return html`${alertOf(phase.failure.text)}
        <p>${texts.closed}</p>`;
    case 'failed':
      return html`${alertOf(phase.failure.text)}
        <div><button class="button primary" @click=${retry}>${texts.retry}</button></div>`;
    default:
      return html`<p>${texts.missing}</p>
        <p>${texts.lost}</p>`;
  }
};

/** Why the link does not open, and what to do. */
export const unopenedPage = (phase: Unopened, view: View): TemplateResult => {
  const {language, texts} = view;
  const title = unopenedName(phase, view);
  return phase.name === 'opening'
    ? loadingView(language, title, texts.loading)
    : pageView({language, title, content: contentOf(phase, view)});
};
