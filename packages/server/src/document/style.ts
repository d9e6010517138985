import {createHash} from 'node:crypto';
import {SafeHtml} from '../http/html.ts';

/** What a document and the page that verifies it share. */
const COMMON = `
:root{color-scheme:light dark;
--text:light-dark(#1c2230,#e6e9f0);--soft:light-dark(#535d70,#aab3c4);--accent:light-dark(#23407c,#9db9f5);
--line:light-dark(#d3d9e4,#3b4356);--page:light-dark(#fff,#14171e);--panel:light-dark(#f4f6fa,#1d222c)}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{background:var(--page);color:var(--text);font:1rem/1.55 system-ui,sans-serif;margin:0}
main,footer{margin:0 auto;max-width:54rem;padding:2rem 1.25rem}
h1,h2,h3{break-after:avoid;line-height:1.25;overflow-wrap:anywhere;text-wrap:balance}
h1{font-size:1.9rem;margin:0}
h2{border-top:2px solid var(--accent);color:var(--accent);font-size:1.3rem;margin:2.75rem 0 1rem;padding-top:.75rem}
p{margin:.5rem 0;overflow-wrap:anywhere}
dl{margin:.5rem 0}
dl div{border-bottom:1px solid var(--line);padding:.4rem 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.summary{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;margin:1.5rem 0 0;padding:.5rem 1.25rem}
.summary div:last-child{border:0}.summary dd{font-weight:600}
a{color:var(--accent);overflow-wrap:anywhere}
a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media(min-width:40rem){main{padding-block:3rem}h1{font-size:2.25rem}
dl div{display:grid;gap:1rem;grid-template-columns:15rem minmax(0,1fr)}}`;

const DOCUMENT = `${COMMON}
h3{font-size:1.05rem;margin:1.5rem 0 .375rem}
section p,th,td{white-space:pre-line}
.frame{color:var(--soft);max-width:44rem}
ul{margin:.5rem 0;padding-inline-start:1.25rem}li{margin:.25rem 0;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:1rem 0;width:100%}
caption{color:var(--soft);padding-bottom:.375rem;text-align:start}
th,td{border-bottom:1px solid var(--line);overflow-wrap:anywhere;padding:.375rem .5rem;text-align:start;vertical-align:top}
.plain{table-layout:fixed}th{font-weight:600}thead th{border-bottom:2px solid var(--line)}
.hours th,.hours td{font-size:.8125rem;overflow-wrap:normal;padding-inline:.25rem}.hours td{white-space:pre}
figure{margin:1rem 0}svg{aspect-ratio:1;background:#fff;display:block;max-width:100%;padding:.75rem;width:10rem}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.875rem;overflow-wrap:anywhere}
footer p{margin:.25rem 0}
@media screen and (max-width:47.99rem){
table,tbody,tr,th,td,caption{display:block}thead{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;width:1px}
tr{border-bottom:1px solid var(--line);padding:.5rem 0}
th,td{border:0;padding:.125rem 0}.hours th,.hours td{font-size:1rem;padding-inline:0}.hours tbody th::before{content:"Semaine du "}
td{display:flex;flex-wrap:wrap;gap:0 1rem}td span{flex:1 1 8rem;min-width:0}
td::before{color:var(--soft);content:attr(data-column);flex:0 0 6.5rem}}
@page{margin:18mm 16mm 20mm;size:A4;@bottom-right{color:#535d70;content:"Page " counter(page) " sur " counter(pages);font:8pt system-ui,sans-serif}}
@media print{:root{color-scheme:light}
body{font-size:9.5pt;line-height:1.4}main,footer{max-width:none;padding:0}
h1{font-size:20pt}h2{font-size:13pt;margin-top:1.75rem}h3{font-size:10.5pt;margin-top:.9rem}
tr,dl div,li,figure,.summary,section:last-of-type{break-inside:avoid}svg{padding:0;width:30mm}footer{break-before:avoid}thead{display:table-header-group}
p,li{orphans:3;widows:3}.hours th,.hours td{font-size:7.5pt;padding-inline:.2rem}
dl div{padding:.2rem 0}footer{margin-top:1.5rem;padding-top:.5rem}}`;

const VERIFICATION = `${COMMON}
main{max-width:42rem}
form{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;display:grid;gap:.375rem;margin-top:1.5rem;padding:1.25rem}
label{display:block;font-weight:600}
.hint{color:var(--soft);font-size:.9375rem;margin:0 0 .375rem}
input{background:var(--page);border:1px solid var(--soft);border-radius:.375rem;color:inherit;font:inherit;min-height:3rem;padding:.5rem .75rem;width:100%}
button{background:var(--accent);border:1px solid var(--accent);border-radius:.375rem;color:var(--page);cursor:pointer;font:inherit;font-weight:600;justify-self:start;margin-top:.5rem;min-height:3rem;padding:.5rem 1.5rem}
.state,#resultat{border-inline-start:.375rem solid var(--soft);background:var(--panel);margin-top:1rem;padding:.75rem 1rem}
.state.valid,#resultat[data-outcome=same]{border-color:light-dark(#18753c,#6fd598)}
.state.cancelled,#resultat[data-outcome=other]{border-color:light-dark(#b3261e,#ff8f87)}
#resultat:empty{display:none}`;

const sourceOf = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

const elementOf = (style: string): SafeHtml => new SafeHtml(`<style>${style}</style>`);

/** What the policy of a page that shows a document allows: this very style and no other. */
export const DOCUMENT_STYLE_SOURCE = sourceOf(DOCUMENT);
/** The style of a document, in its page. */
export const DOCUMENT_STYLE_ELEMENT = elementOf(DOCUMENT);

/** The same for the page that verifies a document. */
export const VERIFICATION_STYLE_SOURCE = sourceOf(VERIFICATION);
/** Its style, in the page. */
export const VERIFICATION_STYLE_ELEMENT = elementOf(VERIFICATION);
