import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import type {BrowserContext} from 'playwright-core';
import {extractText, getDocumentProxy} from 'unpdf';
import {codeIn, linkIn, readMail} from '../first-party/mailbox.ts';
import {arrive, leave, visit, type Visited} from './visits.ts';

/** Where everything happens, and for whom. */
export type Post = {readonly api: string; readonly context: BrowserContext};

const CODE_TO_SIGN = /votre code pour signer/;
const CODE_TO_ENTER = /code de connexion/;

/** The messages read: a second code to the same address is another one. */
const read: string[] = [];

const newCode = async (api: string, to: string, says: RegExp): Promise<string> => {
  const {path, text} = await readMail(api, {to, says}, read);
  read.push(path);
  return codeIn(text);
};

/** Somebody opens their mail, reads, and signs: by the keyboard alone. */
export const signByKeyboard = async (
  {api, context}: Post,
  to: string,
  before: (visited: Visited) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const link = linkIn((await readMail(api, {to, says: /À signer/})).text);
  const visited = await visit(context, link);
  const {page, keyboard} = visited;
  await arrive(visited, 'Lire et signer la convention');
  await before(visited);
  await keyboard.reach(/^Recevoir mon code$/);
  await keyboard.press('Enter');
  await page.getByLabel('Le code à six chiffres').waitFor();
  // The field has the focus: one types at once.
  await page.keyboard.type(await newCode(api, to, CODE_TO_SIGN));
  await keyboard.reach(/^J’ai lu la convention/);
  await keyboard.press('Space');
  await keyboard.reach(/^Signer la convention$/);
  await keyboard.press('Enter');
  await arrive(visited, 'Merci, vous avez signé');
  await leave(visited, {api, link});
};

/** Somebody of an agency signs in and opens the convention of somebody: by the keyboard alone. */
export const openAsStaff = async (
  {api, context}: Post,
  email: string,
  name: string,
): Promise<Visited> => {
  await context.clearCookies();
  const visited = await visit(context, `${api}/agence`);
  const {page, keyboard} = visited;
  await arrive(visited, 'Espace de la structure');
  await keyboard.write(/^Votre adresse e-mail$/, email);
  await keyboard.press('Enter');
  await arrive(visited, 'Votre code de connexion');
  await keyboard.write(/^Le code à six chiffres$/, await newCode(api, email, CODE_TO_ENTER));
  await keyboard.press('Enter');
  await page.getByRole('button', {name: /Me déconnecter/}).waitFor();
  await keyboard.write(/^Chercher$/, name);
  await keyboard.press('Enter');
  await arrive(visited, /^1 convention/);
  await keyboard.reach(new RegExp(name));
  await keyboard.press('Enter');
  await arrive(visited, new RegExp(name));
  return visited;
};

/** What the PDF that a page gives says. */
export const pdfText = async ({page, keyboard}: Visited): Promise<string> => {
  const coming = page.waitForEvent('download');
  await keyboard.reach(/^Télécharger la convention signée \(PDF\)$/);
  await keyboard.press('Enter');
  const file = await readFile(await (await coming).path());
  assert.equal(file.subarray(0, 5).toString(), '%PDF-');
  const {text} = await extractText(await getDocumentProxy(new Uint8Array(file)), {
    mergePages: true,
  });
  return text;
};
