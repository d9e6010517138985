import type {Role} from '@immersion-kit/sdk/contract';
import {type Browser, chromium, type Page} from 'playwright-core';
import {CHROMIUM_FLAGS, findChromium} from '../../../scripts/chromium.mjs';
import {serve} from '../src/http/serve.ts';
import {invite} from '../src/signature/invitation.ts';
import {giveRight} from '../src/staff/rights.ts';
import {openStaffSession} from '../src/staff/session.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {testApp} from './api.ts';
import {DIGITS, signing} from './codes.ts';
import {conventionWorld} from './convention-world.ts';
import {buildPageScripts} from './page-scripts.ts';

// An element says it in its shadow root, which the text of the page does not go into.
const SAID = `(() => {
  const main = document.querySelector('main');
  return (main.firstElementChild?.shadowRoot?.querySelector('.page') ?? main).innerText;
})()`;

/** What a page of ours says, spaces being spaces. */
export const textOf = async (page: Page): Promise<string> =>
  (await page.evaluate<string>(SAID)).replaceAll('\u00a0', ' ');

const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
})()`;

/** Something of what has the focus, by a JavaScript expression after its dot. */
export const ofFocused = (page: Page, property: string): Promise<string> =>
  page.evaluate<string>(`${FOCUSED}.${property}`);

/** The pages in a real browser, on a server whose clock the test sets. */
export const pageWorld = async (given?: Store) => {
  const world = await conventionWorld(given);
  const {store, clock: agencyClock} = world;
  const scripts = await buildPageScripts();
  let origin = '';
  const {app, clock, log} = testApp(store, {
    publicUrl: () => origin,
    pageScripts: scripts.folder,
  });
  const serving = await serve(app, {port: 0, host: 'localhost'});
  origin = serving.url;
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: CHROMIUM_FLAGS,
  });

  /** Time passes, for the pages and for the software of agencies alike. */
  const later = (minutes: number): void => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    agencyClock.now = clock.now;
  };

  /** The link of somebody's message. */
  const linkFor = async (path: string, conventionId: string, role: Role): Promise<string> => {
    const made = {conventionId, role, now: clock.now, newId: () => newId(clock.now)};
    const token = await store.db.transaction().execute(tx => invite(tx, made));
    return `${origin}${path}#${token}`;
  };

  /** A page of its own, with what it asks of the API. */
  const open = async (url: string): Promise<{page: Page; asked: string[]}> => {
    const context = await browser.newContext({
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', request => {
      const {pathname} = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`);
    });
    await page.goto(url);
    return {page, asked};
  };

  /** Somebody of an agency, signed in already. */
  const openAsStaff = async (agencyId: string, role: 'counsellor' | 'validator') => {
    const id = newId(clock.now);
    const email = `${id}@structure.example`;
    const person = {email, firstName: 'Awa', lastName: 'Konaté', agencyId, role, isNotified: true};
    const made = {now: clock.now, newId: () => id};
    const token = await store.db.transaction().execute(async tx => {
      await giveRight(tx, person, made);
      return (await openStaffSession(tx, {staffId: id, now: clock.now})).token;
    });
    const {page} = await open(`${origin}/demande`);
    await page.context().addCookies([{name: 'immersion', value: token, url: origin}]);
    await page.goto(`${origin}/agence`);
    return page;
  };

  type Signed = Parameters<typeof signing>[1];
  const giveCode = (signed: Signed) => signing(store, signed, clock.now);

  /** Signs with the last code given, on a page that has the form open. */
  const signWith = async (page: Page): Promise<void> => {
    await page.getByLabel('Le code à six chiffres').fill(DIGITS);
    await page.getByLabel('J’ai lu').check();
    await page.getByRole('button', {name: 'Signer la convention'}).click();
  };

  /** The same, with a code as its message brings it now. */
  const signOn = async (page: Page, signed: Signed): Promise<void> => {
    await giveCode(signed);
    await signWith(page);
  };

  return {
    ...world,
    clock,
    log,
    origin,
    later,
    linkFor,
    open,
    openAsStaff,
    giveCode,
    signWith,
    signOn,
    stop: async () => {
      await browser.close();
      await serving.close();
      await scripts.remove();
    },
  };
};
