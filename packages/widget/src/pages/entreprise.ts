import '../host/managed/define.ts';
import {ownClient} from './own-client.ts';
import {offerLanguages} from './page-language.ts';

/** What the title of the page ends with, by language. */
const SITE = {fr: 'Immersion professionnelle', en: 'Work immersion'} as const;

const language = offerLanguages();
const entry = document.createElement('immersion-entry');
entry.client = ownClient(language);
entry.addEventListener('immersion-shown', ({title}) => {
  document.title = `${title} – ${SITE[language()]}`;
});

document.querySelector('main')?.replaceChildren(entry);
