import {css} from 'lit';
import {readingStyles} from '../../document/reading.styles.ts';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {formStyles} from '../../fields/form.styles.ts';
import {pageStyles} from '../../theme/page.styles.ts';
import {tokens} from '../../theme/tokens.ts';

const own = css`
  .changes {
    display: grid;
    gap: 0.875em;
    list-style: none;
    padding: 0;
  }

  .changes > li {
    border-inline-start: 0.25em solid var(--accent);
    padding-inline-start: 0.875em;
  }

  .changes p + p {
    font-weight: 600;
  }

  .changes p + p .soft {
    font-weight: 400;
  }

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

  details.card {
    display: block;
    padding-block: 0.75em;
  }

  .people .button {
    margin-block-start: 0.5em;
  }

  .verification {
    display: block;
    font-variant-numeric: tabular-nums;
    margin-block-start: 0.25em;
  }

  #asking details + details {
    border-block-start: 1px solid var(--line);
    padding-block-start: 0.5em;
  }

  #asking summary {
    padding-block: 0.625em;
  }

  @media print {
    .button,
    form,
    #asking,
    #signing,
    #accommodation,
    details.text > summary {
      display: none;
    }

    .card {
      break-inside: avoid;
    }
  }
`;

/** What the pages of a link look like. */
export const linkedStyles = [tokens, fieldStyles, formStyles, pageStyles, readingStyles, own];
