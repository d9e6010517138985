import {html} from '../../http/html.ts';

/** Where a page has nothing to say. */
export const NOTHING = html``;
