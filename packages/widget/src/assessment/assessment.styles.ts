import {css} from 'lit';
import {linkedStyles} from '../convention/follow/linked.styles.ts';
import {groupStyles} from '../fields/group.styles.ts';

/** What its form and its words look like, wherever they stand. */
export const assessmentParts = css`
  .assessment {
    display: grid;
    gap: 1.5em;
    min-width: 0;
  }

  .radios > legend {
    margin-block-end: 0.25em;
  }

  /* A phone is narrow enough without what stands around. */
  .group {
    padding: 1em 0.875em;
  }

  .missed {
    display: grid;
    gap: 0.5em;
  }

  .missed > legend {
    float: left;
    width: 100%;
  }

  .short {
    display: flex;
    gap: 1em;
  }

  .short > .field {
    flex: 0 1 11em;
  }

  .short input {
    max-width: 6em;
  }

  input[type='date'] {
    max-width: 14em;
  }

  output {
    font-weight: 600;
  }

  .behaviours {
    display: grid;
    gap: 1.25em;
  }

  /* Four quick words, on as few lines as they need. */
  .behaviours .radios {
    display: flex;
    flex-flow: row wrap;
    gap: 0.125em 1.25em;
  }

  .passage {
    display: grid;
    gap: 0.375em;
    margin-block-start: 0.5em;
  }

  @media print {
    .behaviours,
    .actions {
      display: none;
    }
  }
`;

/** What the page of the assessment looks like. */
export const assessmentStyles = [...linkedStyles, groupStyles, assessmentParts];
