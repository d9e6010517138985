import type {Offer} from '@immersion-kit/sdk';
import {fixture, html} from '@open-wc/testing';
import type {ContactClient} from '../src/contact/contact-client.ts';
import type {ImmersionContactElement} from '../src/contact/immersion-contact.ts';
import {contactKey, newPerson} from './contact-page.ts';
import {until} from './linked-page.ts';
import {all, apiUrl, find, text} from './page.ts';

type Opening = {readonly lang?: string; readonly client?: ContactClient; readonly key?: string};

/** Shows the form of a company on a page that speaks a language. */
export const contactForm = async (
  offer: Offer | undefined,
  {lang = 'fr', client, key = contactKey}: Opening = {},
): Promise<ImmersionContactElement> => {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('immersion-contact');
  Object.assign(element, {apiUrl, apiKey: key, offer, client});
  page.append(element);
  await element.updateComplete;
  await until(() => element.shadowRoot?.querySelector(`.contact[lang=${lang}]`), `spoke ${lang}`);
  return element;
};

/** What the element says, spaces being spaces. */
export const contactText = (element: Element): string => text(find(element, '.contact'));

/** Waits until the element says something. */
export const tells = (element: Element, words: string): Promise<void> =>
  until(() => contactText(element).includes(words), `said ${words}`);

/** Writes in a field of the form, and leaves it. */
export const fill = async (
  element: ImmersionContactElement,
  field: string,
  value: string,
): Promise<void> => {
  const input = find(element, `#field-${field}`);
  input.value = value;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
};

/** Says who one is, what for, and when. */
export const fillAll = async (
  element: ImmersionContactElement,
  email = newPerson(),
): Promise<string> => {
  await fill(element, 'potentialBeneficiaryFirstName', 'Anaïs');
  await fill(element, 'potentialBeneficiaryLastName', 'N’Guyen');
  await fill(element, 'potentialBeneficiaryEmail', email);
  await fill(element, 'potentialBeneficiaryPhone', '06 39 98 00 01');
  find(element, '#field-immersionObjective').click();
  await fill(element, 'datePreferences', 'Une semaine en février');
  return email;
};

/** Presses what says something. */
export const pressOn = async (element: ImmersionContactElement, words: string): Promise<void> => {
  const found = all(element, 'button, summary').find(one => text(one) === words);
  if (!found) throw new Error(`nothing to press says ${words} in ${contactText(element)}`);
  found.click();
  await element.updateComplete;
};

/** The screen's title. */
export const titleOf = (element: Element): string => text(find(element, '#title'));

/** Waits for a screen by its title. */
export const screen = (element: Element, title: string): Promise<void> =>
  until(() => titleOf(element) === title, `showed ${title}`);
