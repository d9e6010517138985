import {html, nothing, type TemplateResult} from 'lit';
import {checkField, textField} from '../fields/native-fields.ts';
import type {ConventionTexts} from '../l10n/convention/fr.ts';
import type {FormSession} from './form-session.ts';

const button = (label: string, act: () => void): TemplateResult =>
  html`<button type="button" class="button" @click=${act}>${label}</button>`;

/** Keeping a draft is agreed to; on our own pages, where there is one already, it may be erased. */
const consent = (session: FormSession, texts: ConventionTexts): TemplateResult =>
  checkField({
    id: 'keep-draft',
    label: texts.draft.keep,
    hint: texts.draft.keepHint,
    value: session.keeper.isOn,
    errorPrefix: texts.errorPrefix,
    onInput: wanted => void session.keep(wanted),
  });

/** Asks for a word, so that nothing is erased by a press: what reads mail presses buttons too. */
const erasure = (session: FormSession, texts: ConventionTexts): TemplateResult => {
  const {erase, eraseHint, eraseWord} = texts.draft;
  return html`<details class="more">
    <summary>${erase}</summary>
    <div class="stack">
      ${textField({
        id: 'erase-word',
        label: eraseHint(eraseWord),
        value: session.eraseWord,
        errorPrefix: texts.errorPrefix,
        onInput: word => {
          session.eraseWord = word;
        },
      })}
      ${button(erase, () => {
        if (session.eraseWord.trim().toLowerCase() === eraseWord) void session.keep(false);
        else void session.screen.focus('#erase-word');
      })}
    </div>
  </details>`;
};

const troubles = (
  session: FormSession,
  texts: ConventionTexts,
): TemplateResult | typeof nothing => {
  const {keeper, readsDrafts} = session;
  const {state} = keeper;
  const words = texts.draft;
  if (state !== 'failed' && state !== 'gone' && state !== 'elsewhere') return nothing;
  const keepMine = () => void (readsDrafts ? keeper.overwrite() : keeper.saveApart());
  // Without the draft's link, our own pages have no right to another one.
  const mayKeep = state === 'elsewhere' || (state === 'gone' && !readsDrafts);
  return html`<p class="error">${words[state]}</p>
    ${
      mayKeep
        ? html`<div class="actions">
            ${button(words.keepMine, keepMine)}
            ${
              readsDrafts && state === 'elsewhere'
                ? button(words.takeOther, () => void session.takeOther())
                : nothing
            }
          </div>`
        : nothing
    }`;
};

/** A page without TLS has no clipboard, and one in a frame may be denied it. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

const resumption = ({draft}: ConventionTexts, url: string): TemplateResult =>
  html`<details class="more">
    <summary>${draft.link}</summary>
    <p class="hint">${draft.linkHint}</p>
    <button
      type="button"
      class="button"
      @click=${async ({currentTarget}: Event) => {
        const outcome = (currentTarget as Element).nextElementSibling;
        const isCopied = await copy(url);
        if (outcome) outcome.textContent = isCopied ? draft.copied : draft.notCopied;
      }}
    >
      ${draft.copy}
    </button>
    <p class="soft" role="status"></p>
  </details>`;

/** What is kept on the server, on consent, and how the saves go. */
export const draftNotice = (session: FormSession, texts: ConventionTexts): TemplateResult => {
  const {link, state} = session.keeper;
  return html`<div class="draft">
    ${session.readsDrafts ? nothing : consent(session, texts)} ${troubles(session, texts)}
    ${link !== undefined && state === 'saved' ? resumption(texts, link.url) : nothing}
    ${session.readsDrafts && session.keeper.isOn ? erasure(session, texts) : nothing}
  </div>`;
};

/** A draft begun here before: what was stored is shown on our own pages only. */
export const resumeNotice = (
  url: string,
  texts: ConventionTexts,
  drop: () => void,
): TemplateResult =>
  html`<div class="notice">
    <p>${texts.draft.resume(new URL(url).host)}</p>
    <div class="actions">
      <a class="button" href=${url}>${texts.draft.resumeLink}</a>
      ${button(texts.draft.dropResume, drop)}
    </div>
  </div>`;

/** What is said above the step, and the way on when a draft could not be opened. */
export const sessionNotice = (
  session: FormSession,
  texts: ConventionTexts,
): TemplateResult | typeof nothing => {
  const {notice, unopened} = session;
  return notice === ''
    ? nothing
    : html`<div class="notice">
        <p>${notice}</p>
        ${
          unopened
            ? html`<div class="actions">
                ${button(texts.failure.retry, () => void session.open(unopened))}
              </div>`
            : nothing
        }
      </div>`;
};
