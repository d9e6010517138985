import {html, type TemplateResult} from 'lit';
import {alertOf, type Deed, noticeOf} from '../fields/deed.ts';
import type {Language} from '../l10n/localize.ts';
import type {LinkTexts} from '../l10n/signature/link-fr.ts';
import type {StandingTexts} from '../l10n/standing/fr.ts';
import {loadingView, pageView} from '../pages/page-view.ts';
import type {LinkPhase} from './link-visit.ts';

type Unopened = Exclude<LinkPhase, {readonly name: 'open'}>;

type View = {
  readonly texts: {readonly link: LinkTexts; readonly standing: StandingTexts};
  readonly language: Language;
  /** What the page is called when its link opens. */
  readonly title: string;
  readonly deed: Deed;
  readonly renew: () => Promise<unknown>;
  readonly retry: () => Promise<unknown>;
};

/** What the page is called while it is not open. */
export const unopenedTitle = ({name}: Unopened, {link}: View['texts'], title: string): string => {
  if (name === 'cut') return link.cutTitle;
  if (name === 'closed') return link.closedTitle;
  if (name === 'failed') return link.failedTitle;
  return name === 'renewed' ? link.renewedTitle : title;
};

const contentOf = (phase: Unopened, {texts, deed, renew, retry}: View): TemplateResult => {
  const {link, standing} = texts;
  const button = (label: string, act: () => Promise<unknown>): TemplateResult =>
    html`<div class="stack" aria-busy=${deed.isBusy}>
      <div>
        <button class="button primary" @click=${() => deed.run(act)}>
          ${deed.isBusy ? standing.working : label}
        </button>
      </div>
      ${deed.alert()}
    </div>`;
  switch (phase.name) {
    case 'cut':
      return html`${alertOf(link.cut)}
        <p>${link.lost}</p>`;
    case 'closed':
      return html`${alertOf(phase.failure.text)}
        <section class="card">
          <p>${link.closed}</p>
          ${button(link.renew, renew)}
        </section>`;
    case 'failed':
      return html`${alertOf(phase.failure.text)} ${button(standing.retry, retry)}`;
    case 'renewed':
      return html`${noticeOf('done', link.renewed)}
        <p>${link.renewedLost}</p>`;
    default:
      return html`<p>${link.missing}</p>
        <p>${link.lost}</p>`;
  }
};

/** Why the link does not open, and what to do: a new one, or another try. */
export const unopenedView = (phase: Unopened, view: View): TemplateResult => {
  const {language, texts} = view;
  const title = unopenedTitle(phase, texts, view.title);
  return phase.name === 'opening'
    ? loadingView(language, title, texts.link.loading)
    : pageView({language, title, content: contentOf(phase, view)});
};
