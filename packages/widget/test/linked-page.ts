import type {Client} from '@immersion-kit/sdk';
import type {Role} from '@immersion-kit/sdk/contract';
import {fixture, html, waitUntil} from '@open-wc/testing';
import {type LitElement} from 'lit';
import {invitationOf, type Made, ownClient} from './first-party-page.ts';
import {all, find, LONGEST_MS, text} from './page.ts';

/** An element that opens by the link of a message. */
type Linked = LitElement & {client: Partial<Client> | undefined; invitation: string | undefined};

/** The elements that open by a link, by tag. */
type LinkedTag = {
  [Tag in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Tag] extends Linked ? Tag : never;
}[keyof HTMLElementTagNameMap];

type Opening = {readonly client?: Partial<Client>; readonly lang?: string};

/** Waits for something, looking often. */
export const until = (isSo: () => unknown, what: string, timeout = LONGEST_MS): Promise<void> =>
  waitUntil(() => Boolean(isSo()), `never ${what}`, {interval: 5, timeout});

/** What the page says, spaces being spaces. */
export const pageText = (element: Element): string => text(find(element, '.page'));

/** Waits until the page says something. */
export const says = (element: Element, words: string | RegExp): Promise<void> =>
  until(
    () =>
      typeof words === 'string' ? pageText(element).includes(words) : words.test(pageText(element)),
    `said ${String(words)}`,
  );

/** What has the focus: its text, or its label. */
export const focusedText = (element: Element): string => {
  const at = element.shadowRoot?.activeElement;
  return text((at as HTMLInputElement | null)?.labels?.[0] ?? at);
};

/** Opens an element by a link, or by none, in a page that speaks a language. */
export const openBy = async <Tag extends LinkedTag>(
  tag: Tag,
  invitation: string | undefined,
  {client = ownClient(), lang = 'fr'}: Opening = {},
): Promise<HTMLElementTagNameMap[Tag]> => {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement(tag);
  Object.assign(element, {client, invitation});
  page.append(element);
  await (element as Linked).updateComplete;
  await until(() => element.shadowRoot?.querySelector('.page:not([aria-busy]) #title'), 'opened');
  await until(() => element.shadowRoot?.activeElement, 'brought the reader to it');
  // English comes after: the page is opened in French, then speaks.
  await until(() => element.shadowRoot?.querySelector(`.page[lang=${lang}]`), `spoke ${lang}`);
  return element;
};

/** Opens an element by the link that somebody was sent. */
export const openAs = async <Tag extends LinkedTag>(
  tag: Tag,
  made: Pick<Made, 'id'>,
  role: Role,
  opening?: Opening,
): Promise<HTMLElementTagNameMap[Tag]> => openBy(tag, await invitationOf(made, role), opening);

/** The thing to press that says something. */
export const pressable = (element: Element, words: string): HTMLElement => {
  const found = all(element, 'button, summary, a').find(one => text(one) === words);
  if (!found) throw new Error(`nothing to press says ${words}`);
  return found;
};

/** Presses what says something. */
export const press = async (element: LitElement, words: string): Promise<void> => {
  pressable(element, words).click();
  await element.updateComplete;
};

/** Writes in a field, as somebody who types does. */
export const write = async (element: LitElement, id: string, value: string): Promise<void> => {
  const field = find(element, `#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await element.updateComplete;
};

/** Titles given to the tab, from now on. */
export const titlesOf = (element: HTMLElement): string[] => {
  const titles: string[] = [];
  element.addEventListener('immersion-shown', ({title}) => titles.push(title));
  return titles;
};
