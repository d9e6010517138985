import '../host/managed/define.ts';
import {ownClient} from './own-client.ts';
import {offerLanguages} from './page-language.ts';

/** What the title of the page ends with, by language. */
const SITE = {fr: 'Immersion professionnelle', en: 'Work immersion'} as const;

/** What the first script of the page kept of its address. */
type Handed = {takeLinkToken?: () => string | undefined};

const language = offerLanguages();
const client = ownClient(language);

/** A link of the mail that brought a code publishes; without one, a company looks after its entry. */
const elementFor = (registration: string | undefined) => {
  if (registration === undefined) {
    const entry = document.createElement('immersion-entry');
    entry.client = client;
    return entry;
  }
  const publication = document.createElement('immersion-publication');
  publication.client = client;
  publication.registration = registration;
  return publication;
};

const element = elementFor((globalThis as Handed).takeLinkToken?.());
element.addEventListener('immersion-shown', ({title}) => {
  document.title = `${title} – ${SITE[language()]}`;
});

document.querySelector('main')?.replaceChildren(element);
