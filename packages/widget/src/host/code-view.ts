import {html, nothing, type TemplateResult} from 'lit';
import type {HostTexts} from '../l10n/host/fr.ts';
import type {Joining} from './joining.ts';
import {manageLink} from './published-view.ts';

type View = {
  readonly texts: HostTexts;
  readonly level: number;
  /** The page where an entry that is there already is looked after. */
  readonly page: string;
};

/** The code that was sent: typed or pasted, asked again, or the entry corrected. */
export const codeView = (joining: Joining, {texts, level, page}: View): TemplateResult => {
  const {code, asking, said} = joining;
  const {title, publish, again, nothing: lost, back} = texts.code;
  return html`<div class="title" id="title" role="heading" aria-level=${level} tabindex="-1">
      ${title}
    </div>
    <p>${said}</p>
    <div class="code">
      ${code?.render({action: publish})}
      ${code?.failure?.code === 'host_exists' ? html`<p>${manageLink(texts, page)}</p>` : nothing}
    </div>
    <p class="soft">${lost}</p>
    ${asking.alert()}
    <div class="actions" aria-busy=${asking.isBusy}>
      <button type="button" class="button" @click=${() => void joining.askAgain()}>
        ${asking.isBusy ? texts.standing.working : again}
      </button>
      <button
        type="button"
        class="link"
        @click=${() => {
          joining.correct();
        }}
      >
        ${back}
      </button>
    </div>`;
};
