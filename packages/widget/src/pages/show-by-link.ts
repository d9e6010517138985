import type {ClientOptions} from '@immersion-kit/sdk';
import type {Language} from '../l10n/localize.ts';
import {ownOptions} from './own-options.ts';
import {offerLanguages} from './page-language.ts';

/** What the first script of the page kept of its address. */
type Handed = {takeLinkToken?: () => string | undefined};

/** What the titles of our pages end with, by language. */
const SITE: Readonly<Record<Language, string>> = {
  fr: 'Immersion professionnelle',
  en: 'Work immersion',
};

type Linked<Own> = HTMLElement & {client: Own | undefined; invitation: string | undefined};

/** What a page that opens by a link works with. */
export type Shown<Client> = {
  readonly client: Client;
  readonly token: string | undefined;
  /** Names the tab; without a title, as the element last named it. */
  readonly entitle: (title?: Readonly<Record<Language, string>>) => void;
};

/**
 * Shows an element in the place of what the page says until its script has come, with the link that
 * led here, which nothing else will ever read, and a client of what the page calls.
 */
export const showByLink = <Own, Client extends Own>(
  element: Linked<Own>,
  makeClient: (options: ClientOptions) => Client,
): Shown<Client> => {
  const language = offerLanguages();
  const token = (globalThis as Handed).takeLinkToken?.();
  const client = makeClient(ownOptions(language));
  element.client = client;
  element.invitation = token;
  let last = '';
  const entitle: Shown<Client>['entitle'] = title => {
    const spoken = language();
    document.title = `${title?.[spoken] ?? last} – ${SITE[spoken]}`;
  };
  element.addEventListener('immersion-shown', ({title}) => {
    last = title;
    entitle();
  });
  element.addEventListener('immersion-go', ({page}) => {
    // The token leaves that address at once.
    location.assign(`/${page}#${token ?? ''}`);
  });
  document.querySelector('main')?.replaceChildren(element);
  return {client, token, entitle};
};
