import type {Page} from 'playwright-core';
import {ANSWERS, bornYearsAgo, type Person, twoWeeksOn} from './answers.ts';
import {focusedOn, type Keyboard} from './keyboard.ts';
import type {Watch} from './watch.ts';

/** Somebody asking for a convention by the keyboard alone. */
export type Journey = {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly watched: Watch;
  readonly beneficiary: Person;
  readonly signer: Person;
};

/** A name. */
export const writePerson = async (
  {write}: Keyboard,
  group: string,
  {firstName, lastName}: Person,
): Promise<void> => {
  await write(new RegExp(`${group}.*> Prénom$`), firstName);
  await write(/> Nom$/, lastName);
};

/** An e-mail address and a phone number. */
export const writeReach = async ({write}: Keyboard, {email, phone}: Person): Promise<void> => {
  await write(/> Adresse e-mail( \(facultatif\))?$/, email);
  await write(/> Téléphone$/, phone);
};

/** The agency: the first one near a town, or the first of that name. */
export const fillAgency = async ({keyboard, page}: Journey, name?: RegExp): Promise<void> => {
  await keyboard.pick(/^Votre ville/, ANSWERS.town);
  await page.getByRole('radio').first().waitFor();
  await keyboard.reach(/^Votre structure > /);
  await keyboard.press('Space');
  for (let at = await focusedOn(page); name && !name.test(at.name); at = await focusedOn(page)) {
    await keyboard.press('ArrowDown');
  }
  await keyboard.goOn('La personne en immersion');
};

/** The person in immersion, and whoever else signs for them. */
export const fillPerson = async (
  {keyboard, beneficiary}: Journey,
  age: number,
  others: () => Promise<void> = async () => {
    await keyboard.reach(/> Oui$/);
    await keyboard.press('ArrowDown');
  },
): Promise<void> => {
  await writePerson(keyboard, 'Qui fait', beneficiary);
  const [day, month, year] = bornYearsAgo(age);
  await keyboard.write(/> Jour$/, day);
  await keyboard.write(/> Mois$/, month);
  await keyboard.write(/> Année$/, year);
  await writeReach(keyboard, beneficiary);
  await others();
  await keyboard.goOn('L’entreprise qui accueille');
};

/** The company, who signs for it, and the tutor. */
export const fillHost = async ({keyboard, signer}: Journey, tutor?: Person): Promise<void> => {
  await keyboard.write(/SIRET/, ANSWERS.siret);
  await keyboard.write(/Nom de l’entreprise/, ANSWERS.businessName);
  await keyboard.write(/Activité/, ANSWERS.businessActivity);
  await writePerson(keyboard, 'Qui signe', signer);
  await writeReach(keyboard, signer);
  if (tutor) {
    await keyboard.reach(/C’est la personne qui signe/);
    await keyboard.press('Space');
    await writePerson(keyboard, 'Le tuteur', tutor);
    await writeReach(keyboard, tutor);
  }
  await keyboard.write(/Le tuteur.*> Fonction/, 'Cheffe de culture');
  await keyboard.goOn('Dates, lieu et horaires');
};

/** Dates, place and hours. */
export const fillPlace = async (
  {keyboard}: Journey,
  others: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const {dateStart, dateEnd} = twoWeeksOn();
  await keyboard.writeDate(/^Premier jour/, dateStart);
  await keyboard.writeDate(/^Dernier jour/, dateEnd);
  await keyboard.write(/^Adresse du lieu/, ANSWERS.address);
  await others();
  await keyboard.goOn('Le métier et le but');
};

/** The job, the safety, the review, and the sending. */
export const fillRest = async ({keyboard}: Journey): Promise<void> => {
  await keyboard.pick(/^Métier/, ANSWERS.job);
  await keyboard.reach(/Découvrir un métier/);
  await keyboard.press('Space');
  await keyboard.write(/^Activités pendant/, ANSWERS.activities);
  await keyboard.write(/^Comment savoir/, ANSWERS.evaluation);
  await keyboard.goOn('Sécurité et conditions');
  await keyboard.reach(/> Oui$/);
  await keyboard.press('Space');
  await keyboard.write(/^Équipements/, ANSWERS.protection);
  await keyboard.reach(/> Oui$/);
  await keyboard.press('ArrowDown');
  await keyboard.goOn('Relire et envoyer');
  await keyboard.goOn('Votre demande est envoyée');
};

/** What must be found nowhere else. */
export const valuesOf = ({firstName, lastName, email, phone}: Person): string[] => [
  firstName,
  lastName,
  email,
  phone,
  phone.replaceAll(' ', '').replace(/^0/, ''),
];
