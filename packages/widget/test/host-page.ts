import {createClient} from '@immersion-kit/sdk';
import {fixture, html} from '@open-wc/testing';
import '../src/host/define.ts';
import type {JoiningClient} from '../src/host/host-client.ts';
import type {ImmersionHostElement} from '../src/host/immersion-host.ts';
import {signInCodeOf} from './first-party-page.ts';
import {until} from './linked-page.ts';
import {all, apiUrl, find, focusedId, text} from './page.ts';

/** What these pages know of the server beside what all do. */
const known = (
  globalThis as unknown as {
    IMMERSION: {joiningKey: string; sirets: {joining: readonly string[]; known: string}};
  }
).IMMERSION;

/** The key of a page where companies join. */
export const {joiningKey} = known;
/** Nobody's: a company that the directory has, which never joined by itself. */
export const knownSiret = known.sirets.known;

/**
 * A company that is not there yet, in the order of the file that asks: `first` is the file's own
 * range of ten.
 */
export const sirets = (first: number): (() => string) => {
  let next = first;
  return () => {
    const siret = known.sirets.joining[next] ?? '';
    next += 1;
    return siret;
  };
};

/** The day of every form. */
export const NOW = new Date('2026-11-23T10:00:00Z');

type Making = {
  readonly client?: JoiningClient;
  readonly lang?: string;
  readonly now?: () => Date;
};

/** A company’s form on a page of a partner. */
export const makeHost = async ({client, lang = 'fr', now}: Making = {}) => {
  const element = await fixture<ImmersionHostElement>(
    html`<immersion-host
      lang=${lang}
      .apiUrl=${apiUrl}
      .apiKey=${joiningKey}
      .client=${client}
      .now=${now ?? (() => new Date())}
    ></immersion-host>`,
  );
  await until(
    () => element.shadowRoot?.querySelector(`.host[lang=${lang}] #title`),
    `spoke ${lang}`,
  );
  return element;
};

/** Any element that holds the form about a company. */
type Holder = HTMLElement & {readonly updateComplete: Promise<unknown>};

const tell = (field: Element, ...events: string[]): void => {
  for (const name of events) field.dispatchEvent(new Event(name, {bubbles: true, composed: true}));
};

/** Writes in the fields of some paths, each left once it is written. */
export const writeAt = async (
  element: Holder,
  values: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [path, value] of Object.entries(values)) {
    const field = find(element, `#field-${path.replaceAll('/', '-')}`);
    field.value = value;
    tell(field, 'input', 'change');
    await element.updateComplete;
  }
};

/** Chooses an answer of a question, or ticks a box. */
export const choose = async (element: Holder, id: string): Promise<void> => {
  find(element, `#field-${id}`).click();
  await element.updateComplete;
};

/** Types a job: the first one found is taken when the field is left. */
export const addJob = async (element: Holder, words: string): Promise<void> => {
  const field = find(element, '#field-offers');
  field.focus();
  field.value = words;
  tell(field, 'input');
  field.blur();
  await until(() => find(element, '#field-offers').value === '', `took ${words}`);
};

/** Who answers for the company. */
export const contactOf = (siret: string) => ({
  'contact/firstName': 'Mina',
  'contact/lastName': 'Rothmüller',
  'contact/email': `mina.${siret}@fournil.example`,
});

/** Fills everything that must be, for a company nobody knows. */
export const fillEntry = async (element: Holder, siret: string): Promise<void> => {
  await writeAt(element, {siret});
  await until(() => text(find(element, '.found')).includes('rien trouvé'), 'looked the SIRET up');
  await writeAt(element, {
    businessName: 'Le Fournil de Mina',
    'businessAddresses/0/streetNumberAndAddress': '12 rue des Clercs',
    'businessAddresses/0/postcode': '57000',
    'businessAddresses/0/city': 'Metz',
  });
  await choose(element, 'hostKind');
  await addJob(element, 'boulanger');
  await choose(element, 'searchableBy-jobSeekers');
  await choose(element, 'fitForDisabledWorkers');
  await writeAt(element, contactOf(siret));
};

/** Presses the main button, and waits for what comes: a screen, what to correct, a failure. */
export const send = async (element: Holder): Promise<void> => {
  (element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  find(element, '.primary[part=button]').click();
  const landed = ['title', 'summary', 'failure'];
  await until(() => landed.includes(focusedId(element) ?? ''), 'went anywhere');
  await element.updateComplete;
};

/** What is to be corrected, line by line. */
export const linesOf = (element: Element): string[] => all(element, '#summary li').map(text);

/** Everything that stands in the fields. */
export const typedIn = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (all(element, '.entry :is(input, select, textarea)') as HTMLInputElement[]).map(field => [
      field.id,
      /radio|checkbox/.test(field.type) ? String(field.checked) : field.value,
    ]),
  );

/** The title of the screen. */
export const titleOf = (element: Element): string =>
  text(element.shadowRoot?.querySelector('#title'));

/** The API as a page of a partner calls it. */
export const partnerClient = () =>
  createClient({baseUrl: apiUrl, key: joiningKey, retries: 0, timeout: 8000});

/** Has a company register, elsewhere: it gets a code. */
export const registerHost = async (siret: string): Promise<string> => {
  const {registration} = await partnerClient().registerHost({
    host: {
      siret,
      businessName: 'Le Fournil de Mina',
      hostKind: 'company',
      businessAddresses: [
        {streetNumberAndAddress: '12 rue des Clercs', postcode: '57000', city: 'Metz'},
      ],
      offers: [{appellationCode: '11573', remoteWorkMode: 'ON_SITE'}],
      fitForDisabledWorkers: 'yes-declared-only',
      searchableBy: {students: true, jobSeekers: true},
      maxContactsPerMonth: 6,
      contactMode: 'EMAIL',
      contact: {
        firstName: 'Mina',
        lastName: 'Rothmüller',
        email: contactOf(siret)['contact/email'],
      },
    },
  });
  return registration;
};

/** Has a company join, elsewhere. */
export const publishHost = async (siret: string): Promise<void> => {
  const registration = await registerHost(siret);
  const code = await signInCodeOf(contactOf(siret)['contact/email']);
  await partnerClient().publishHost({code}, {key: registration});
};

/** Whether a search finds a company. */
export const isFound = async (siret: string): Promise<boolean> => {
  const {data} = await partnerClient().searchOffers({sirets: [siret]});
  return data.length > 0;
};
