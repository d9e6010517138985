import {createHash} from 'node:crypto';
import {SafeHtml} from '../http/html.ts';

// The first thing of the page: what stands after # leaves the address before anything is asked for.
// It is kept in memory, for the page's own script to take once.
const SCRIPT = `(() => {
const link = /^#(?:brouillon=)?((?:in|dr|hr|ex|cs|al)_.*)$/;
let [, kept] = link.exec(location.hash) ?? [];
if (kept !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
Object.defineProperty(globalThis, 'takeLinkToken', {configurable: true, value: () => {
const token = kept;
kept = undefined;
delete globalThis.takeLinkToken;
return token;
}});
addEventListener('hashchange', () => { if (link.test(location.hash)) location.reload(); });
})();`;

/** What the policy of the pages allows: this very script, beside those of our own origin. */
export const TOKEN_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

/** The script, in the page. */
export const TOKEN_SCRIPT_ELEMENT = new SafeHtml(`<script>${SCRIPT}</script>`);
