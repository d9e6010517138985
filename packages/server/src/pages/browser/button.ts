import {element} from './dom.ts';
import {type Failure, failureOf} from './failure.ts';
import {alertOf} from './screen.ts';

type Look = 'strong' | 'quiet' | 'plain';

/** A button that does something on this page. */
export const buttonOf = (
  text: string,
  act: () => void,
  look: Look = 'strong',
): HTMLButtonElement => {
  const button = element(
    'button',
    {type: 'button', class: look === 'strong' ? undefined : look},
    text,
  );
  button.addEventListener('click', act);
  return button;
};

/**
 * A button that asks the API for something, once at a time. What went wrong is said under it,
 * unless `handle` takes care of it.
 */
export const askingButton = (
  text: string,
  act: () => Promise<unknown>,
  look: Look = 'strong',
  handle?: (failure: Failure) => boolean,
): HTMLDivElement => {
  const alert = alertOf();
  const holder = element('div', {});
  let isBusy = false;
  const button = buttonOf(
    text,
    () => {
      if (isBusy) return;
      isBusy = true;
      holder.setAttribute('aria-busy', 'true');
      alert.textContent = '';
      act()
        .catch((error: unknown) => {
          const failure = failureOf(error);
          if (handle?.(failure)) return;
          alert.textContent = failure.text;
          alert.focus();
        })
        .finally(() => {
          isBusy = false;
          holder.removeAttribute('aria-busy');
        });
    },
    look,
  );
  holder.append(button, alert);
  return holder;
};
