import {html, nothing, type TemplateResult} from 'lit';
import type {AskedForm} from '../form/asked-form.ts';

/** What is in the field once a ready-made reason is taken: nothing that was typed is lost. */
const withReason = (typed: string, reason: string, ready: readonly string[]): string =>
  typed.trim() === '' || ready.includes(typed.trim()) ? reason : `${typed.trimEnd()}\n${reason}`;

/** Reasons to start from, to be completed in the field. */
export const reasonsView = (
  form: AskedForm,
  name: string,
  title: string,
  ready: readonly string[],
): TemplateResult | typeof nothing =>
  ready.length === 0
    ? nothing
    : html`<div class="reasons" role="group" aria-label=${title}>
        <p class="soft small" aria-hidden="true">${title}</p>
        ${ready.map(
          reason =>
            html`<button
              type="button"
              class="link"
              @click=${() => {
                form.set(name, withReason(form.values[name] ?? '', reason, ready));
                void form.focus(name);
              }}
            >
              ${reason}
            </button>`,
        )}
      </div>`;
