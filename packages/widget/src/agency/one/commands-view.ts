import {html, nothing, type TemplateResult} from 'lit';
import type {Offered} from '../commands/tools.ts';
import {titleOf} from '../commands/tools.ts';
import type {Dealing} from '../dealing.ts';
import {KEYS} from '../keys/shortcuts.ts';
import type {Saying} from '../saying.ts';

type View = {
  readonly saying: Saying;
  readonly dealing: Dealing;
  readonly hasKeys: boolean;
  readonly modify: () => void;
};

const KEY_OF: Partial<Record<Offered, string>> = {
  validate: KEYS.decide,
  accept: KEYS.decide,
  ask: KEYS.ask,
  reject: KEYS.reject,
  transfer: KEYS.transfer,
  'name-counsellor': KEYS.counsellor,
};

const hintOfKey = (key: string | undefined): TemplateResult | typeof nothing =>
  key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`;

const toolView = (
  command: Exclude<Offered, 'modify'>,
  {saying, dealing, hasKeys}: View,
): TemplateResult => {
  const isOpen = dealing.tool === command;
  const key = hasKeys ? KEY_OF[command] : undefined;
  const toggle = (event: Event) => {
    if (event.target !== event.currentTarget) return;
    dealing.unfold(command, (event.currentTarget as HTMLDetailsElement).open);
  };
  return html`<details data-command=${command} ?open=${isOpen} @toggle=${toggle}>
    <summary aria-keyshortcuts=${key ?? nothing}>
      ${titleOf(command, saying.texts)} ${hintOfKey(key)}
    </summary>
    ${
      isOpen
        ? (dealing.toolFor(command)?.render() ??
          html`<p role="status">${saying.texts.commands.renew.opening}</p>`)
        : nothing
    }
  </details>`;
};

/** What was written and could not be sent: it is there to be copied. */
export const unsentView = (
  words: readonly string[],
  {texts}: Saying,
): TemplateResult | typeof nothing =>
  words.length === 0
    ? nothing
    : html`<section class="card" id="unsent">
        <h2>${texts.commands.unsent}</h2>
        <p class="soft">${texts.commands.unsentHint}</p>
        ${words.map(said => html`<blockquote class="lines">${said}</blockquote>`)}
      </section>`;

/** What may be done with a convention now, a form each, folded until it is asked for. */
export const commandsView = (view: View): TemplateResult => {
  const {saying, dealing, modify} = view;
  const {commands} = saying.texts;
  const {offered, opened} = dealing;
  const unsent = dealing.unsentOf(opened?.convention.id ?? '', offered);
  return html`<section class="card tools" id="commands">
      <h2 id="commands-title" tabindex="-1">${commands.title}</h2>
      ${offered.length === 0 ? html`<p>${commands.none}</p>` : nothing}
      ${offered.map(command =>
        command === 'modify'
          ? html`<div class="tool">
              <button type="button" class="link" @click=${modify}>${commands.modify.title}</button>
              <p class="hint">${commands.modify.hint}</p>
            </div>`
          : toolView(command, view),
      )}
    </section>
    ${unsentView(unsent, saying)}`;
};
