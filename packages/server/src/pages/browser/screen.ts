import {type Content, element} from './dom.ts';

const main = document.querySelector('main') ?? document.body;

/**
 * Shows a step of the page in the place of the one before, and brings the reader to it: to what
 * happened when it begins with that, else to its title.
 */
export const show = (title: string, ...content: readonly Content[]): void => {
  const heading = element('h1', {tabindex: '-1'}, title);
  const holder = element('div', {}, ...content);
  main.replaceChildren(heading, ...holder.childNodes);
  document.title = `${title} – Immersion professionnelle`;
  const [, second] = main.children;
  scrollTo(0, 0);
  const isSaid = second instanceof HTMLElement && second.matches('.alert, .notice.done');
  (isSaid ? second : heading).focus();
};

/** Something went wrong: said at once, and reached by the keyboard. */
export const alertOf = (...content: readonly Content[]): HTMLDivElement =>
  element('div', {class: 'alert', role: 'alert', tabindex: '-1'}, ...content);

/** Something is done, or to be known. */
export const noticeOf = (kind: 'done' | 'known', ...content: readonly Content[]): HTMLDivElement =>
  element(
    'div',
    {class: kind === 'done' ? 'notice done' : 'notice', role: 'status', tabindex: '-1'},
    ...content,
  );
