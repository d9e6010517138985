import {SOURCES, VERIFICATION} from '../test/document-sources.ts';
import {renderPdf} from '../src/document/pdf.ts';
import {documentView} from '../src/document/view.ts';
import {round, step, summarise, table} from './figures.ts';

const COUNT = Number(process.argv[2] ?? '50');

/** What the work costs: the time others take of the same machine is not in it. */
const renderingMs = async (view: ReturnType<typeof documentView>): Promise<number> => {
  const before = process.cpuUsage();
  await renderPdf(view);
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
};

const rows: string[][] = [];
for (const [name, source] of Object.entries(SOURCES)) {
  step(`${COUNT} fois le document « ${name} »`);
  const view = documentView(source, VERIFICATION);
  const spent: number[] = [];
  for (let count = 0; count < COUNT; count += 1) spent.push(await renderingMs(view));
  const {p50, p95} = summarise(spent);
  rows.push([name, ...[Math.min(...spent), p50, p95].map(ms => `${round(ms)} ms`)]);
}
table('PDF d’une convention, temps de processeur', ['document', 'au mieux', 'p50', 'p95'], rows);
