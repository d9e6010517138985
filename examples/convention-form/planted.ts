import type {DemoPages} from '../demo-pages.ts';
import {bundleForm, type Mutation} from './bundle.ts';
import {checkForm, type Finding} from './checker.ts';

const BUNDLE = '**/immersion-kit-convention.js';
const PATIENCE_MS = 5000;

/** What the checker finds in the form as it is, or with a mistake planted in its source. */
export const findingsOn = async (
  {browser, partner}: DemoPages,
  name: string,
  mutation?: Mutation,
): Promise<readonly Finding[]> => {
  const context = await browser.newContext({viewport: {width: 360, height: 740}});
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  if (mutation) {
    const body = await bundleForm(mutation);
    await page.route(BUNDLE, route => route.fulfill({body, contentType: 'text/javascript'}));
  }
  await page.goto(`${partner}/cap-emploi`);
  await page.locator('immersion-convention #title').waitFor();
  const found = await checkForm(page, name, {stopsAtFirst: mutation !== undefined});
  await context.close();
  return found;
};
