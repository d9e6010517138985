import {createHash} from 'node:crypto';
import {SafeHtml} from '../../../http/html.ts';

const STYLE = `
@page{margin:12mm 14mm 15mm;size:A4 portrait;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif}
@bottom-left{content:"Demande de convention d’immersion\u00a0: ce n’est pas la convention";font:9pt system-ui,sans-serif}}
.paper{background:#fff;border:1px solid var(--line);border-radius:calc(var(--round)*1.5);color:#000;font-size:1rem;line-height:1.35;margin-block-start:1.25rem;padding:1.5rem 1.125rem}
.paper h1{font-size:1.5rem}
.paper section{margin-block-start:2rem}
.paper h2{border-block-end:2px solid #000;font-size:1.125rem;margin-block-end:.75rem;padding-block-end:.25rem}
.paper h3{font-size:1rem;grid-column:1/-1;margin-block:.5rem 0}
.warning{border:2px solid #000;padding:.75rem 1rem}
.note{font-size:.9375rem;margin-block:.5rem}
.asks,.reach{display:grid;gap:.75rem 1.5rem}.asks{margin-block-end:1rem}
.ask p{margin:0}.ask small{font-size:.875rem}
.line{align-items:end;display:flex;flex-wrap:wrap;gap:0 .5rem}
.rule{border-block-end:1px solid #000;display:block;flex:1 1 7rem;height:1.75rem;min-width:0}
.block>.rule{height:2rem}
.box{border:1px solid #000;display:inline-block;flex:none;height:1.125rem;width:1.125rem}
.ticks{align-items:center;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.option{align-items:center;display:inline-flex;gap:.5rem}
.digits{align-items:center;display:flex;flex-wrap:wrap;gap:.375rem .625rem}
.digits .box{height:1.75rem;margin-inline-end:-1px;width:1.375rem}.group{display:inline-flex}
.paper table{margin-block-end:1rem;table-layout:fixed}.paper caption{color:#000}
.paper :is(th,td){border:1px solid #000;overflow-wrap:break-word;padding:.25rem}
.week :is(th,td){height:2rem;text-align:center}.week tbody th{text-align:start}.week thead :first-child>:first-child{width:26%}
.signers td{height:3.5rem}.signers thead :nth-child(-n+2){width:27%}.signers thead :nth-child(3){width:17%}
.agency{border:1px dashed #000;margin-block-start:1.5rem;padding:.75rem 1rem}
@media screen and (max-width:39.99rem){.paper table{table-layout:auto}.paper :is(th,td){font-size:.8125rem}}
@media(min-width:40rem){.paper{padding:2rem}.asks{grid-template-columns:1fr 1fr}.wide{grid-column:1/-1}.reach{grid-template-columns:2fr 3fr}}
@media print{
body{background:#fff;color:#000}
body>header,body>footer,.screen-only{display:none}
main{max-width:none;min-height:0;padding:0}
.paper{border:0;font-size:10pt;margin:0;line-height:1.3;padding:0}
.paper h1{font-size:16pt;margin-block-end:3mm}.paper h2{font-size:12pt;margin-block-end:2mm}.paper h3{font-size:11pt;margin-block-start:1mm}
.paper section{margin-block-start:4.5mm}.warning{padding:2mm 3mm}.one-sheet+.one-sheet{break-before:page}.one-sheet+.one-sheet>:first-child{margin-block-start:0}
.note,.ask small{font-size:9pt}
.asks{gap:2mm 7mm;grid-template-columns:1fr 1fr;margin-block-end:2mm}.wide{grid-column:1/-1}
.reach{gap:7mm;grid-template-columns:2fr 3fr}
.rule{flex-basis:24mm;height:7mm}.block>.rule{height:7.5mm}
.box{height:4mm;width:4mm}.digits .box{height:7mm;width:5.5mm}
.week :is(th,td){height:7.5mm}.week thead th{height:auto}.signers td{height:15mm}.agency{margin-block-start:3mm;padding:2mm 3mm}
h2,h3{break-after:avoid}.ask,.note,tr,table,.agency,.warning{break-inside:avoid}}`;

/** What the policy of the form to print allows, beside the style of every page. */
export const PAPER_STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The style of the form to print, in the page. */
export const PAPER_STYLE_ELEMENT = new SafeHtml(`<style>${STYLE}</style>`);
