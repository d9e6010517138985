import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Page} from 'playwright-core';
import type {Visited} from '../journeys/visits.ts';

const PAUSE_MS = 250;
const MOST_TRIES = 80;

/** Somebody who writes to companies; nobody else has this address. */
export const CANDIDATE = {
  firstName: 'Anaïs',
  lastName: 'Delattre',
  email: 'anais@delattre.example',
  phone: '0639980001',
} as const;

/** Searches for bakers around Metz, by the keyboard. */
export const searchBakers = async ({page, keyboard}: Visited): Promise<void> => {
  await keyboard.pick(/^Métier$/, 'boulanger');
  await keyboard.pick(/^Ville ou code postal$/, 'metz');
  await keyboard.press('Enter');
  await page.getByRole('heading', {name: /entreprises trouvées/}).waitFor();
};

const MODES = {
  EMAIL: 'Écrire à cette entreprise',
  PHONE: 'Appeler cette entreprise',
  IN_PERSON: 'Aller voir cette entreprise',
} as const;

/** Opens the first company found, or the one of a name, that is reached in a way, by the keyboard. */
export const openCompany = async (
  {page, keyboard}: Visited,
  mode: keyof typeof MODES,
  wanted?: string,
): Promise<string> => {
  const names = page.locator('immersion-search li.offer .name');
  for (let index = 0; index < (await names.count()); index += 1) {
    if (wanted !== undefined && !(await names.nth(index).innerText()).includes(wanted)) continue;
    await names.nth(index).focus();
    await keyboard.press('Enter');
    const title = page.locator('immersion-search #panel-title');
    await title.waitFor();
    const button = page.locator('immersion-search dialog .primary').first();
    if ((await button.count()) > 0 && (await button.innerText()).includes(MODES[mode])) {
      await keyboard.reach(new RegExp(`^${MODES[mode]}$`));
      await keyboard.press('Enter');
      await page.locator('immersion-contact #title').waitFor();
      return (await title.innerText()).trim();
    }
    await keyboard.press('Escape');
    // The focus goes back to where it was: what is pressed before would be lost.
    await title.waitFor({state: 'hidden'});
  }
  assert.fail(`no company is reached by ${mode}`);
};

/** Says who one is, what for, and when, by the keyboard. */
export const sayWho = async (
  {keyboard}: Visited,
  person: Record<keyof typeof CANDIDATE, string> = CANDIDATE,
): Promise<void> => {
  const {write, reach, press} = keyboard;
  await write(/^Vous > Prénom$/, person.firstName);
  await write(/^Vous > Nom$/, person.lastName);
  await write(/^Vous > Votre e-mail$/, person.email);
  await write(/^Vous > Votre téléphone$/, person.phone);
  await reach(/> Découvrir un métier ou un secteur$/);
  await press('Space');
  await write(/> Quand, et combien de temps$/, 'Une semaine en février');
};

/** Waits for a message of the mailbox that says something; to whom it went. */
export const addressee = async (api: string, says: RegExp): Promise<string> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await fetch(`${api}/boite-aux-lettres`);
    const line = (await answer.text()).split('<li>').find(one => says.test(one)) ?? '';
    const [, address] = / à ([^<\s]+@[^<\s]+)</.exec(line) ?? [];
    if (address !== undefined) return address;
    await sleep(PAUSE_MS);
  }
  assert.fail(`no message says ${says.source}`);
};

/** The code of six digits in a message. */
export const codeOf = (text: string): string => {
  const [, code] = /(?<![\d#&])(\d{6})\s?:/.exec(text.replaceAll('\u00a0', ' ')) ?? [];
  assert.ok(code !== undefined, 'no code in this message');
  return code;
};

/** What the page of a partner shows of the contact. */
export const contactTitle = (page: Page, title: string | RegExp): Promise<void> =>
  page.locator('immersion-contact #title', {hasText: title}).waitFor();

/**
 * The page said nothing wrong, asked of nobody but its own server, and put its token in no address:
 * it is the key of its calls, and travels in no other way.
 */
export const leaveLink = async (
  {page, faults, requests}: Visited,
  {api, link}: {readonly api: string; readonly link: string},
): Promise<void> => {
  assert.deepEqual(faults, []);
  const token = link.split('#')[1] ?? '';
  assert.match(token, /^(?:ex|al|cs)_/);
  assert.ok(requests.length > 2, 'the requests were not seen');
  for (const request of requests) {
    assert.ok(request.url().startsWith(api), request.url());
    assert.ok(!request.url().replace(/#.*$/, '').includes(token), 'the token is in an address');
    const {authorization: _, ...headers} = await request.allHeaders();
    assert.ok(!JSON.stringify(headers).includes(token), 'the token is in another header');
  }
  assert.ok(!page.url().includes(token));
  const kept = '[localStorage.length, sessionStorage.length, document.cookie, history.state]';
  assert.deepEqual(await page.evaluate(kept), [0, 0, '', null]);
  await page.close();
};
