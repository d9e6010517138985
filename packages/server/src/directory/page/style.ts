import {createHash} from 'node:crypto';
import {SafeHtml} from '../../http/html.ts';

// The colours of the elements, as plain variables: phones that are older than `light-dark()`
// read this page too.
const DARK = `--accent:#9db9ff;--on-accent:#0d1730;--accent-soft:#1c2740;--page:#0f131b;
--surface:#151a23;--surface-soft:#1c222d;--text:#e9edf4;--text-soft:#b3bccb;--line:#333c4b;
--control-line:#7d8aa3;--error:#ffb3ab`;

const STYLE = `
:root{color-scheme:light dark;--accent:#1f4fbf;--on-accent:#fff;--accent-soft:#edf2ff;--page:#f5f7fa;
--surface:#fff;--surface-soft:#f5f7fa;--text:#171c26;--text-soft:#4c5668;--line:#d6dce5;
--control-line:#79849a;--error:#b3261e;--radius:.625rem}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*,::before,::after{box-sizing:border-box}
html{scroll-padding-top:1.5rem}
body{background:var(--page);color:var(--text);font:1.0625rem/1.55 system-ui,sans-serif;margin:0;overflow-wrap:anywhere}
header,main,footer{padding-inline:max(1.25rem,50% - 31.5rem)}
header{padding-block:1rem .5rem}
header a{color:var(--accent);display:inline-block;font-size:1.1875rem;font-weight:700;padding-block:.25rem;text-decoration:none}
header a:hover{text-decoration:underline}
main{padding-block:1rem 1.5rem}
main:focus{outline:none}
h1,h2,h3,p{margin:0}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.5rem,1.2rem + 1.4vw,2.0625rem);letter-spacing:-.015em}
h2{font-size:1.375rem}h3{font-size:1.125rem}
a{color:var(--accent);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.125em}
:focus-visible{outline:.1875rem solid var(--accent);outline-offset:.1875rem}
.soft{color:var(--text-soft)}.small{font-size:.9375rem}
.introduction{color:var(--text-soft);font-size:1.125rem;margin-block-start:.75rem;max-width:38em}
.visually-hidden{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;white-space:nowrap;width:1px}
.skip{background:var(--surface);border-radius:0 0 var(--radius) 0;left:0;padding:.75rem 1.25rem;position:absolute;top:-6rem}
.skip:focus{top:0}
form,.card,.panel,.alert{background:var(--surface);border:1px solid var(--line);border-radius:calc(var(--radius)*1.5)}
form{display:grid;gap:1.25rem;margin-block-start:1.5rem;padding:1.25rem 1.25rem .75rem}
.field{display:flex;flex-direction:column;gap:.25rem;min-width:0}
label,legend{font-weight:600}
.hint{color:var(--text-soft);font-size:.9375rem}
.error{border-inline-start:.1875rem solid currentcolor;color:var(--error);font-size:.9375rem;padding-inline-start:.625rem}
input,select,button{color:inherit;font:inherit;letter-spacing:inherit;word-spacing:inherit}
.field input,select{background:var(--surface);border:1px solid var(--control-line);border-radius:var(--radius);margin-block-start:.25rem;min-height:3rem;padding:.5rem .75rem;width:100%}
.field input[aria-invalid]{border:2px solid var(--error)}
button{background:var(--accent);border:1px solid var(--accent);border-radius:var(--radius);color:var(--on-accent);cursor:pointer;font-weight:600;min-height:3rem;padding:.5rem 1.5rem}
button:hover{filter:brightness(1.08)}
.quiet{background:none;border-color:var(--control-line);color:var(--accent)}
.quiet:hover{background:var(--accent-soft);filter:none}
details{border-top:1px solid var(--line);padding-block-start:.5rem}
summary{border-radius:.25rem;color:var(--accent);cursor:pointer;font-weight:600;padding-block:.5rem;width:fit-content}
.criteria{display:grid;gap:1.5rem;padding-block:1rem .25rem}
fieldset{border:0;margin:0;min-width:0;padding:0}
legend{margin-block-end:.25rem;padding:0}
.check{align-items:start;cursor:pointer;display:flex;font-weight:400;gap:.75rem;padding-block:.5rem}
.check input{accent-color:var(--accent);flex:none;height:1.375rem;margin:.125rem 0 0;width:1.375rem}
.under-form{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;margin-block-start:.75rem}
.alert{border-color:var(--error);border-inline-start-width:.375rem;border-radius:var(--radius);display:grid;gap:.5rem;margin-block-start:1.5rem;padding:1.125rem 1.25rem}
.alert ul,.panel ul{display:grid;gap:.625rem;margin:0;padding-inline-start:1.25rem}
section{margin-block-start:3rem}
.results-top{align-items:baseline;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between}
.recap{margin-block-start:.5rem}
.others{align-items:baseline;display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin-block-start:.75rem}
.others ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
.panel{display:grid;gap:.75rem;margin-block-start:1.5rem;padding:1.25rem}
.cards{display:grid;gap:1rem;list-style:none;margin:1.5rem 0 0;padding:0}
.card{align-content:start;display:grid;gap:.5rem;min-width:0;padding:1.25rem}
.card .soft strong{color:var(--text)}
.words{white-space:pre-line}
.tags{display:flex;flex-wrap:wrap;gap:.375rem;list-style:none;margin:.25rem 0 0;padding:0}
.tag{background:var(--surface-soft);border:1px solid var(--line);border-radius:1rem;font-size:.8125rem;padding:.1875rem .625rem}
.register{border-color:var(--control-line);border-style:dashed}
nav{margin-block-start:2rem}
.pages{display:flex;flex-wrap:wrap;gap:.5rem;justify-content:center;list-style:none;margin:0;padding:0}
.pages a,.gap{display:block;min-width:2.75rem;padding:.5rem .75rem;text-align:center}
.pages a{background:var(--surface);border:1px solid var(--control-line);border-radius:var(--radius);text-decoration:none}
.pages a:hover{background:var(--accent-soft)}
.pages a[aria-current]{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:700}
footer{border-top:1px solid var(--line);color:var(--text-soft);display:flex;flex-wrap:wrap;font-size:.9375rem;gap:.25rem 1.5rem;justify-content:space-between;margin-block-start:3rem;padding-block:1.5rem 2.5rem}
@media(max-width:30rem){.turn{flex-basis:100%}.gap{min-width:0;padding-inline:0}}
@media(min-width:40rem){
form{align-items:end;grid-template-columns:1fr 1fr;padding:1.75rem 1.75rem 1rem}
details{grid-column:1/-1}
.criteria{align-items:start;gap:1.5rem 2rem;grid-template-columns:1fr 1fr}
.criteria .quiet{grid-column:1;justify-self:start}
.cards{grid-template-columns:1fr 1fr}.card{padding:1.5rem}}
@media(min-width:60rem){
form{grid-template-columns:3fr 3fr minmax(7rem,1fr) auto}
.criteria{grid-template-columns:repeat(3,1fr)}.sort{grid-column:span 2}
.criteria .quiet{align-self:end;grid-column:3;justify-self:stretch}}
@media print{
:root{color-scheme:light;--accent:#000;--page:#fff;--text:#000;--text-soft:#333}
.skip,form,nav,.under-form,.others,footer a{display:none}
section{margin-block-start:1rem}.card{break-inside:avoid}
.card a::after{content:" (" attr(href) ")"}}`;

/** What the policy of the page allows: this very style and no other. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The style of the page, in the page. */
export const STYLE_ELEMENT = new SafeHtml(`<style>${STYLE}</style>`);
