import {css} from 'lit';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {formStyles} from '../../fields/form.styles.ts';
import {pageStyles} from '../../theme/page.styles.ts';
import {tokens} from '../../theme/tokens.ts';

const own = css`
  .attention {
    border-color: var(--accent);
    border-inline-start-width: 0.375em;
  }

  .code input {
    font-size: 1.375em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.25em;
    max-width: 12em;
  }

  .number {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  details.card {
    display: block;
    padding-block: 0.75em;
  }

  .people > .theirs {
    border-inline-start: 0.25em solid var(--accent);
    padding-inline-start: 0.875em;
  }

  a.button {
    text-decoration: none;
  }
`;

/** What the page of an exchange looks like. */
export const exchangeStyles = [tokens, fieldStyles, formStyles, pageStyles, own];
