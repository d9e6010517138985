import type {Page} from 'playwright-core';
import {type Keyboard, keyboardOn} from '../convention-form/keyboard.ts';
import {codeIn, readMail} from '../first-party/mailbox.ts';

/** A company that joins. */
export type Company = {
  readonly siret: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly email: string;
};

/** Fills the form of the chamber's page in, by the keyboard, and asks for the code. */
export const fillHost = async (page: Page, company: Company): Promise<Keyboard> => {
  const keyboard = keyboardOn(page);
  const {reach, write, press} = keyboard;
  await write(/SIRET$/, company.siret);
  await write(/> Nom de l’entreprise$/, company.name);
  await reach(/> Une entreprise, un artisan ou un commerce$/);
  await press('Space');
  await write(/> Numéro et rue$/, company.street);
  await write(/> Code postal$/, company.postcode);
  await write(/> Ville$/, company.city);
  await write(/> Métiers à faire découvrir$/, 'boulanger');
  // The first one: those of its first letters may be there before.
  const first = page.getByRole('listbox').getByRole('option').first();
  await first.filter({hasText: /Boulanger/}).waitFor();
  await press('ArrowDown', 'Enter');
  await page.locator('immersion-host .jobs li').waitFor();
  await reach(/> Des élèves et des étudiants$/);
  await press('Space');
  await reach(/> Des personnes qui cherchent un emploi/);
  await press('Space');
  await reach(/> Oui$/);
  await press('Space');
  await write(/> Prénom$/, 'Mina');
  await write(/> Nom$/, 'Rothmüller');
  await write(/> Adresse e-mail$/, company.email);
  await reach(/^Recevoir mon code$/);
  await press('Enter');
  return keyboard;
};

/** Types the code that reached the company. */
export const typeHostCode = async (
  {write, press}: Keyboard,
  {api, email}: {readonly api: string; readonly email: string},
): Promise<void> => {
  const mail = await readMail(api, {to: email, says: /code pour publier/});
  await write(/^Le code à six chiffres$/, codeIn(mail.text));
  await press('Enter');
};
