import {createHash} from 'node:crypto';
import {SafeHtml} from '../http/html.ts';

const DARK = `--accent:#9db9ff;--page:#0f131b;--surface:#151a23;--text:#e9edf4;--soft:#b3bccb;--line:#333c4b`;

const STYLE = `
:root{color-scheme:light dark;--accent:#1f4fbf;--page:#f5f7fa;--surface:#fff;--text:#171c26;--soft:#4c5668;--line:#d6dce5}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*,::before,::after{box-sizing:border-box}
body{background:var(--page);color:var(--text);font:1.0625rem/1.5 system-ui,sans-serif;margin:0;overflow-wrap:anywhere}
main{margin:0 auto;max-width:46rem;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem;text-wrap:balance}
h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
p{margin:0 0 1rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:.1875rem solid var(--accent);outline-offset:.1875rem}
ol{display:grid;gap:.75rem;list-style:none;margin:0;padding:0}
li,pre,dl{background:var(--surface);border:1px solid var(--line);border-radius:.625rem;margin:0;padding:1rem}
li a{display:inline-block;font-weight:600;padding-block:.125rem}
li p{color:var(--soft);font-size:.9375rem;margin:.25rem 0 0}
dl{display:grid;gap:.25rem 1rem;grid-template-columns:auto 1fr;margin-block-end:1rem}
dt{color:var(--soft)}dd{margin:0}
pre{font:inherit;white-space:pre-wrap}
iframe{background:var(--page);border:1px solid var(--line);border-radius:.625rem;display:block;height:80vh;margin-block-end:.75rem;min-height:32rem;width:100%}`;

/** What the policy of the page allows: this very style and no other. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The style of the page, in the page. */
export const STYLE_ELEMENT = new SafeHtml(`<style>${STYLE}</style>`);
