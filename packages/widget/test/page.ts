import {fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ImmersionSearchElement} from '../src/index.ts';

/** Where the real server is, and the key bound to this page's origin. */
export const {apiUrl, apiKey} = (
  globalThis as unknown as {IMMERSION: Record<'apiUrl' | 'apiKey', string>}
).IMMERSION;

export const makeSearch = (url = apiUrl, key = apiKey) =>
  fixture<ImmersionSearchElement>(
    html`<immersion-search api-url=${url} api-key=${key}></immersion-search>`,
  );

/** The one thing a selector finds in an element's shadow root. */
export const find = (element: Element, selector: string): HTMLInputElement => {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.shadowRoot?.innerHTML ?? 'nothing'}`);
  return found;
};

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** Nothing is as slow, on the busiest machine, unless it never comes. */
export const LONGEST_MS = 15_000;

/** Waits until a selector finds something. */
export const seen = (element: Element, selector: string): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector(selector), `${selector} never came`, {
    timeout: LONGEST_MS,
  });

export const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** What is read of a field's description, hint and error alike. */
export const focusedId = (element: Element): string | undefined =>
  element.shadowRoot?.activeElement?.id;

/** Types in a combobox and waits for its suggestions. */
export const typeIn = async (element: Element, field: 'job' | 'place', words: string) => {
  find(element, `#${field}`).focus();
  await sendKeys({type: words});
  await seen(element, `#${field}-list li`);
};

/** Types and takes the first suggestion, by keyboard. */
export const pick = async (element: Element, field: 'job' | 'place', words: string) => {
  await typeIn(element, field, words);
  await sendKeys({press: 'ArrowDown'});
  await sendKeys({press: 'Enter'});
};

export const submit = (element: Element): void => {
  find(element, 'form .button').click();
};
