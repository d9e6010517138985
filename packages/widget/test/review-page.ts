import {fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../src/agency/define.ts';
import type {ImmersionReviewElement} from '../src/agency/immersion-review.ts';
import type {ReviewClient} from '../src/agency/review-client.ts';
import {type Made, ownClient} from './first-party-page.ts';
import {pageText, until} from './linked-page.ts';
import {all, find, text} from './page.ts';

type Element = ImmersionReviewElement;

type Opening = {readonly client?: ReviewClient; readonly lang?: string};

/** The page as whoever is signed in finds it: the list, or the door. */
export const openReview = async ({client = ownClient(), lang = 'fr'}: Opening = {}) => {
  const element = await fixture<Element>(
    html`<immersion-review lang=${lang} .client=${client}></immersion-review>`,
  );
  await until(() => element.shadowRoot?.activeElement, 'brought the reader to it');
  return element;
};

/** The title of the screen. */
export const titleOf = (element: Element): string =>
  text(element.shadowRoot?.querySelector('#title'));

/** Waits for a screen, and for what it asks after it has come. */
export const titled = async (element: Element, title: string | RegExp): Promise<void> => {
  const isShown = () =>
    (typeof title === 'string' ? titleOf(element) === title : title.test(titleOf(element))) &&
    !element.shadowRoot?.querySelector('.screen[aria-busy=true], table[aria-busy=true]');
  try {
    await until(isShown, `showed ${String(title)}`);
  } catch (error) {
    // What it shows instead, once it was waited for.
    throw new Error(`${String(error)}, but ${pageText(element).slice(0, 300)}`, {cause: error});
  }
};

/** Looks for something, as somebody who types and presses Enter does. */
export const search = async (element: Element, words: string): Promise<void> => {
  const field = find(element, '#search');
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await element.updateComplete;
  await sendKeys({press: 'Enter'});
};

/** Presses one of those whose turn is shown. */
export const showTurn = async (element: Element, words: string): Promise<void> => {
  const turn = () => all(element, '.turn').find(one => text(one).startsWith(words));
  turn()?.click();
  await until(() => turn()?.ariaPressed === 'true', `showed ${words}`);
};

/** The names of the lines on screen. */
export const linesOf = (element: Element): string[] => all(element, '.open').map(text);

/** The line of a convention. */
export const lineOf = (element: Element, {id}: Pick<Made, 'id'>): HTMLElement =>
  find(element, `[data-line="${id}"]`);

/** Opens a convention by its number, wherever the list is. */
export const openOne = async (element: Element, {id}: Pick<Made, 'id'>): Promise<void> => {
  await showTurn(element, 'Peu importe');
  await search(element, id);
  await titled(element, '1 convention');
  find(element, `[data-line="${id}"] .open`).click();
  await titled(element, /^L’immersion/);
};

/** Unfolds the form of a command. */
export const unfold = async (element: Element, command: string): Promise<void> => {
  find(element, `[data-command="${command}"] > summary`).click();
  await until(
    () => element.shadowRoot?.querySelector(`[data-command="${command}"] form`),
    `unfolded ${command}`,
  );
};

/** The commands offered. */
export const commandsOf = (element: Element): string[] =>
  all(element, '[data-command]').map(one => one.dataset['command'] ?? '');

/** Leaves nothing of a test in the history of the tab. */
export const forgetPlace = (): void => {
  history.replaceState(null, '');
};
