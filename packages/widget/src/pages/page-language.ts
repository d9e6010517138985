import type {Language} from '../l10n/localize.ts';

/** What stands around the element says both languages itself: the other one is kept beside. */
const turn = (element: HTMLElement): void => {
  const {en = ''} = element.dataset;
  element.dataset['en'] = element.textContent.trim().replaceAll(/\s+/g, ' ');
  element.textContent = en;
};

const speak = (language: Language): void => {
  if (document.documentElement.lang === language) return;
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-en]')) turn(element);
};

/**
 * Makes the page speak the reader's language, and offers the other one. The choice is kept nowhere:
 * it lasts as long as the page.
 *
 * @returns the language that the page speaks now.
 */
export const offerLanguages = (): (() => Language) => {
  const current = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'fr');
  const button = document.querySelector<HTMLButtonElement>('#langue');
  const offer = (): void => {
    if (!button) return;
    const isEnglish = current() === 'en';
    button.lang = isEnglish ? 'fr' : 'en';
    button.textContent = isEnglish ? 'Français' : 'English';
    button.hidden = false;
  };
  if (/^en\b/i.test(navigator.languages[0] ?? navigator.language)) speak('en');
  offer();
  button?.addEventListener('click', () => {
    speak(current() === 'en' ? 'fr' : 'en');
    offer();
  });
  return current;
};
