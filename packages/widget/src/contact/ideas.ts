import {html, type TemplateResult} from 'lit';
import type {HelpTexts} from '../l10n/contact/help-fr.ts';
import {TO_SAY} from './contact-form.ts';

/** The fields one is helped to write. */
export type HelpedField = keyof HelpTexts['ideas'];

/** A text with a sentence more; what was typed stays as it is. */
export const withIdea = (text: string, idea: string): string => {
  const before = text.trimEnd();
  if (before === '') return idea;
  return `${before}${/[.!?…]$/.test(before) ? ' ' : '. '}${idea}`;
};

/** Goes to what an idea leaves to say, so that the next key typed replaces it. */
export const selectBlank = (field: HTMLTextAreaElement, idea: string): void => {
  const from = field.value.lastIndexOf(idea);
  const blank = TO_SAY.exec(idea);
  const start = blank ? from + blank.index : field.value.length;
  field.focus();
  field.setSelectionRange(start, blank ? start + blank[0].length : start);
};

const ideasFor = (field: HelpedField, job: string, {ideas}: HelpTexts): string[] => {
  const begun: readonly (string | ((job: string) => string))[] = ideas[field];
  return begun.map(idea => (typeof idea === 'string' ? idea : idea(job)));
};

type View = {
  readonly field: HelpedField;
  readonly label: string;
  readonly job: string;
  readonly texts: HelpTexts;
  readonly add: (idea: string) => void;
};

/** Begun sentences to press, folded away until they are wanted. */
export const ideasView = ({field, label, job, texts, add}: View): TemplateResult =>
  html`<details class="ideas">
    <summary>${texts.title(label)}</summary>
    <p class="hint">${texts.how}</p>
    <ul>
      ${ideasFor(field, job, texts).map(
        idea =>
          html`<li>
            <button
              type="button"
              class="idea"
              @click=${() => {
                add(idea);
              }}
            >
              ${idea}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
