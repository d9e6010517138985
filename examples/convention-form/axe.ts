import {readFile} from 'node:fs/promises';
import type {Page} from 'playwright-core';

const SOURCE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url);

type Report = readonly {
  readonly id: string;
  readonly nodes: readonly {readonly target: readonly unknown[]; readonly failureSummary: string}[];
}[];

/** Every rule axe still maintains, but those of level AAA, which nobody asks of a whole form. */
const RUN = `(async () => {
  const left = new Set(['deprecated', 'wcag2aaa']);
  const values = axe.getRules().filter(({tags}) => !tags.some(tag => left.has(tag)));
  const {violations} = await axe.run(document, {
    runOnly: {type: 'rule', values: values.map(({ruleId}) => ruleId)},
    resultTypes: ['violations'],
  });
  return violations.map(({id, nodes}) => ({id, nodes}));
})()`;

let source: Promise<string> | undefined;

/** What axe finds wrong in the whole page. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  source ??= readFile(SOURCE, 'utf8');
  // The policy of the page lets no script in; this one comes by the browser's own door.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(await source);
  const report = await page.evaluate<Report>(RUN);
  return report.flatMap(({id, nodes}) =>
    nodes.map(({target}) => `axe ${id}: ${JSON.stringify(target.flat().at(-1))}`),
  );
};
