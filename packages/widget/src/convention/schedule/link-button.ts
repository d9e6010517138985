import {html, nothing, type TemplateResult} from 'lit';

/** A button in a few words; `about` says the day or the period to who cannot see where it is. */
export const linkButton = (
  id: string,
  [label, about]: readonly [label: string, about: string],
  onClick: () => void,
  describedBy: string | typeof nothing = nothing,
): TemplateResult =>
  html`<button
    type="button"
    class="link"
    id=${id}
    aria-describedby=${describedBy}
    @click=${onClick}
  >
    ${label} <span class="visually-hidden">${about}</span>
  </button>`;
