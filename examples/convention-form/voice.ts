import type {Page} from 'playwright-core';

/** What is said politely on the way to a request that is sent. */
const SAID = [
  /proposition|suggestion/,
  /structures? proposées?/,
  /SIRET/,
  /Total/,
  /Envoi en cours/,
];

const LISTEN = `(() => {
  const root = document.querySelector('immersion-convention').shadowRoot;
  const region = root.querySelector('[role=status]');
  const heard = [];
  globalThis.heardInForm = {region, heard};
  if (!region) return;
  new MutationObserver(() => heard.push(region.textContent))
    .observe(region, {childList: true, characterData: true, subtree: true});
})()`;

const HEARD = `(() => {
  const root = document.querySelector('immersion-convention').shadowRoot;
  const {region, heard} = globalThis.heardInForm;
  return {heard, isSame: region !== null && region === root.querySelector('[role=status]')};
})()`;

type Heard = {readonly heard: readonly string[]; readonly isSame: boolean};

/** Screen readers hear the region that was there when they came to the page, and no other. */
export const listenTo = (page: Page): Promise<void> => page.evaluate(LISTEN);

/** What was not heard; all of it, once the request is sent. */
export const voiceFindings = async (page: Page, isSent: boolean): Promise<string[]> => {
  const {heard, isSame} = await page.evaluate<Heard>(HEARD);
  const found = isSame ? [] : ['voice: the live region is not the one that was there at first'];
  const missing = SAID.filter(text => !heard.some(said => text.test(said)));
  return isSent ? [...found, ...missing.map(text => `voice: never says ${text.source}`)] : found;
};
