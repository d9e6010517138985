import {createHash} from 'node:crypto';
import {SafeHtml} from '../http/html.ts';

// The colours of the other pages, as plain variables: older phones read these pages too.
const DARK = `--accent:#9db9ff;--on-accent:#0d1730;--accent-soft:#1c2740;--page:#0f131b;
--surface:#151a23;--text:#e9edf4;--soft:#b3bccb;--line:#333c4b;--control:#7d8aa3;
--error:#ffb3ab;--success:#8fd9ac`;

/** A table whose rows are blocks, each cell after the name of its column. */
const stacked = (table: string): string => `
${table},${table} :is(tbody,tr,th,td,caption){display:block}${table} thead{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;width:1px}
${table} tr{border-block-end:1px solid var(--line);padding-block:.5rem}${table} :is(th,td){border:0;padding:.125rem 0}
${table} td{display:flex;flex-wrap:wrap;gap:0 1rem}${table} td[data-few]{display:none}${table} td>span{flex:1 1 8rem;min-width:0}${table} td::before{color:var(--soft);content:attr(data-column);flex:0 0 6.5rem}`;

const STYLE = `
:root{color-scheme:light dark;--accent:#1f4fbf;--on-accent:#fff;--accent-soft:#edf2ff;--page:#f5f7fa;
--surface:#fff;--text:#171c26;--soft:#4c5668;--line:#d6dce5;--control:#79849a;
--error:#b3261e;--success:#17693a;--round:.625rem}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{background:var(--page);color:var(--text);font:1.0625rem/1.55 system-ui,sans-serif;margin:0;overflow-wrap:anywhere}
body>header,main,body>footer{margin:0 auto;max-width:46rem;padding-inline:1.125rem}
body:has(immersion-statistics)>:is(header,main,footer){max-width:76rem}
body>header{align-items:baseline;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;padding-block:1rem .25rem}
body>header>a{color:var(--accent);font-weight:700;padding-block:.25rem;text-decoration:none}
main{min-height:60vh;padding-block:.75rem 2rem}
main:focus,h1:focus,h2:focus{outline:none}
h1,h2,h3,h4,p,dl,dd,ol,ul,figure,fieldset{margin:0;padding:0}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.5rem,1.25rem + 1.2vw,2rem);letter-spacing:-.015em;margin-block-end:1rem}
h2{font-size:1.3125rem;margin-block-end:.75rem}h3{font-size:1.125rem;margin-block:1.5rem .5rem}h4{font-size:1rem;margin-block:1rem .25rem}
p,ul,ol{margin-block-end:.75rem}ul,ol{padding-inline-start:1.375rem}li{margin-block-end:.25rem}
p:last-child,ul:last-child,ol:last-child{margin-block-end:0}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:.1875rem solid var(--accent);outline-offset:.1875rem}
.soft{color:var(--soft)}.small,.hint{font-size:.9375rem}.hint{color:var(--soft);margin-block:.125rem .25rem}
.lead{font-size:1.125rem}.lines{white-space:pre-line}
.visually-hidden{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;white-space:nowrap;width:1px}
[hidden]{display:none!important}
.skip{background:var(--surface);border-radius:0 0 var(--round) 0;left:0;padding:.75rem 1.125rem;position:absolute;top:-6rem;z-index:1}
.skip:focus{top:0}
main>section,.parts>section,main>form,main>details{background:var(--surface);border:1px solid var(--line);border-radius:calc(var(--round)*1.5);padding:1.25rem 1.125rem}
main>details{padding-block:.75rem}
main>:is(section,form,details,button,div,ul,nav),main>:is(section,form,details)+p,.parts>:is(section,div){margin-block-start:1.25rem}
section section{margin-block-start:2rem}
.alert,.notice{background:var(--surface);border:1px solid var(--error);border-inline-start-width:.375rem;border-radius:var(--round);margin-block:1rem;padding:.875rem 1rem}
.alert:focus,.notice:focus{outline:none}.alert:empty{display:none}
.notice{border-color:var(--accent)}.notice.done{border-color:var(--success)}
main>h1+:is(.alert,.notice){margin-block-start:0}
dl{display:grid;gap:.75rem}
dt{color:var(--soft);font-size:.9375rem}dd{font-weight:500;white-space:pre-line}
.text dl{gap:.5rem}.text dd{font-weight:400}.text section{margin-block-start:1.75rem}.text h2{font-size:1.1875rem}
details>summary{border-radius:.25rem;color:var(--accent);cursor:pointer;font-weight:600;padding-block:.375rem;width:fit-content}
details[open]>summary{margin-block-end:.75rem}
.tools>details{border-block-start:1px solid var(--line);padding-block:.5rem}
.steps,.people,.rows{display:grid;gap:.875rem;list-style:none;padding:0}
.steps>li{border-inline-start:.25rem solid var(--line);padding-inline-start:.875rem}
.steps>.done{border-color:var(--success)}.steps>.now{border-color:var(--accent)}.steps>.ended{border-color:var(--error)}
.mark{border:1px solid var(--control);border-radius:1rem;display:inline-block;font-size:.8125rem;font-weight:600;line-height:1.4;padding:.0625rem .625rem}
.done>.mark,.mark.done{border-color:var(--success);color:var(--success)}
.now>.mark,.mark.now{border-color:var(--accent);color:var(--accent)}
.ended>.mark,.mark.late{border-color:var(--error);color:var(--error)}
.people>li{border-block-start:1px solid var(--line);padding-block-start:.875rem}.people>li:first-child{border:0;padding:0}
.rows>li{background:var(--surface);border:1px solid var(--line);border-radius:calc(var(--round)*1.5);padding:1rem 1.125rem}
.rows h3{margin-block-start:0}
.rows p{margin-block-end:.25rem}
form,.fields{display:grid;gap:1.125rem}.fields{margin-block:.75rem}
details form{padding-block:.5rem}
.field{display:grid;gap:.125rem;min-width:0}
label,legend{font-weight:600;padding:0}
fieldset{border:0;min-width:0}
input,select,textarea,button{color:inherit;font:inherit;letter-spacing:inherit;word-spacing:inherit}
.field>input,select,textarea{background:var(--surface);border:1px solid var(--control);border-radius:var(--round);margin-block-start:.25rem;min-height:3rem;padding:.5rem .75rem;width:100%}
textarea{min-height:7rem;resize:vertical}
input[aria-invalid=true],textarea[aria-invalid=true],select[aria-invalid=true]{border:2px solid var(--error)}
.code>input{font-size:1.375rem;font-variant-numeric:tabular-nums;letter-spacing:.25em;max-width:12rem}
.check,.choice{align-items:start;cursor:pointer;display:flex;font-weight:400;gap:.75rem;padding-block:.5rem}
.check input,.choice input{accent-color:var(--accent);flex:none;height:1.5rem;margin:.0625rem 0 0;width:1.5rem}
.error{border-inline-start:.1875rem solid currentcolor;color:var(--error);font-size:.9375rem;margin-block:.25rem 0;padding-inline-start:.625rem}
.error:empty{display:none}
.buttons{align-items:center;display:flex;flex-wrap:wrap;gap:.75rem}
button,.button{background:var(--accent);border:1px solid var(--accent);border-radius:var(--round);color:var(--on-accent);cursor:pointer;display:inline-block;font-weight:600;min-height:3rem;padding:.625rem 1.375rem;text-align:center;text-decoration:none}
button:hover,.button:hover{filter:brightness(1.08)}
.quiet{background:none;border-color:var(--control);color:var(--accent)}
.quiet:hover{background:var(--accent-soft);filter:none}
.plain{background:none;border-color:transparent;color:var(--accent);min-height:2.25rem;padding:.25rem 0;text-align:start;text-decoration:underline;text-underline-offset:.15em}
[aria-busy=true] button{cursor:progress}
table{border-collapse:collapse;width:100%}caption{color:var(--soft);font-size:.9375rem;padding-block-end:.375rem;text-align:start}
th,td{border-block-end:1px solid var(--line);padding:.375rem .375rem .375rem 0;text-align:start;vertical-align:top;white-space:pre-line}
body>footer{border-block-start:1px solid var(--line);color:var(--soft);font-size:.9375rem;padding-block:1.25rem 2.5rem}
${stacked('table.hours')}
@media screen and (max-width:39.99rem){${stacked('table:not(.sheet)')}}
@media(min-width:40rem){
main>section,.parts>section,main>form{padding:1.5rem 1.75rem}main>details{padding:.75rem 1.75rem}
dl>div{display:grid;gap:1rem;grid-template-columns:12rem minmax(0,1fr)}
.filters{align-items:end;grid-template-columns:1fr 1fr}.filters>:is(.field:nth-of-type(2),.buttons){grid-column:1/-1}}
@media(scripting:none){.loading{display:none}}
@media print{:root{color-scheme:light}.skip,button,form{display:none}}`;

/** What the policy of the pages allows: this very style and no other. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The style of the pages, in the page. */
export const STYLE_ELEMENT = new SafeHtml(`<style>${STYLE}</style>`);
