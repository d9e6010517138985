import {
  type ClientOptions,
  createAgencyClient,
  createCompanyClient,
  createConventionClient,
  createDirectoryClient,
  createServiceClient,
} from '@immersion-kit/sdk';
import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {FormClient} from '../src/convention/form-client.ts';
import {type Step, STEPS} from '../src/convention/form-steps.ts';
import type {ImmersionConventionElement} from '../src/convention/immersion-convention.ts';
import {conventionFr} from '../src/l10n/convention/fr.ts';
import {all, apiKey, apiUrl, find, focusedId, LONGEST_MS, text} from './page.ts';

type Known = {
  readonly readingKey: string;
  /** The same service at another address, for which this page is a partner's. */
  readonly partnerUrl: string;
  readonly agencies: Readonly<
    Record<'missionLocale' | 'capEmploi' | 'nancy' | 'reunion' | 'fragile', string>
  >;
  readonly sirets: Readonly<Record<'known' | 'closed' | 'banned', string>> & {
    /** Nobody else's: their requests may be counted. */
    readonly counted: readonly [string, string, string, string];
  };
};

/** What the pages of the tests know of the server. */
export const {readingKey, partnerUrl, agencies, sirets} = (
  globalThis as unknown as {IMMERSION: Known}
).IMMERSION;

type Happening =
  | 'close-agency'
  | 'open-agency'
  | 'ban'
  | 'unban'
  | 'count-conventions'
  | 'stop-partner-server'
  | 'start-partner-server';

/** Has something happen behind the page. */
export const happen = async (name: Happening, about = ''): Promise<unknown> => {
  const {result} = await executeServerCommand<{result: unknown}, string>(name, about);
  return result;
};

/** Waits for something, looking often. */
export const until = (isSo: () => unknown, what: string, timeout = LONGEST_MS): Promise<void> =>
  waitUntil(() => Boolean(isSo()), `never ${what}`, {interval: 5, timeout});

/** The day of every form, unless a test says another. */
export const NOW = new Date('2026-10-02T10:00:00Z');

/** A form with its agency known, unless told otherwise. */
export const makeForm = async (
  properties: Partial<ImmersionConventionElement> = {},
): Promise<ImmersionConventionElement> => {
  const agencyId = agencies.missionLocale;
  const known = {apiUrl, apiKey, agencyId, now: () => NOW, ...properties};
  const element = await fixture<ImmersionConventionElement>(
    html`<immersion-convention
      .id=${known.id ?? ''}
      .apiUrl=${known.apiUrl}
      .apiKey=${known.apiKey}
      .agencyId=${known.agencyId}
      .now=${known.now}
    ></immersion-convention>`,
  );
  Object.assign(element, known);
  await element.updateComplete;
  return element;
};

/** A client of its own, that shares nothing with another window's; it waits as long as told. */
export const ownClient = (options: Partial<ClientOptions> = {}): FormClient => {
  const whole = {baseUrl: apiUrl, key: apiKey, retries: 0, timeout: 8000, ...options};
  return {
    ...createDirectoryClient(whole),
    ...createAgencyClient(whole),
    ...createCompanyClient(whole),
    ...createServiceClient(whole),
    ...createConventionClient(whole),
  };
};

/** Which step is on screen; "sent" once the request has left. */
export const stepOn = (element: Element): Step | 'sent' => {
  const title = text(element.shadowRoot?.querySelector('#title'));
  const names = conventionFr.steps;
  return STEPS.find(step => names[step] === title) ?? 'sent';
};

/** The field of a path of the request. */
export const fieldAt = (element: Element, path: string): HTMLInputElement =>
  find(element, `#field-${path.replaceAll('/', '-')}`);

const tell = (field: Element, ...events: string[]): void => {
  for (const name of events) field.dispatchEvent(new Event(name, {bubbles: true, composed: true}));
};

/** Writes in a field and leaves it, as a browser that fills a form in does. */
export const write = async (element: ImmersionConventionElement, id: string, value: string) => {
  const field = find(element, `#${id}`);
  field.value = value;
  tell(field, 'input', 'change');
  // Hours are settled when they are left.
  if (field.type === 'time') field.dispatchEvent(new FocusEvent('blur'));
  await element.updateComplete;
};

/** The same, by paths of the request. */
export const writeAt = async (
  element: ImmersionConventionElement,
  values: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [path, value] of Object.entries(values)) {
    await write(element, `field-${path.replaceAll('/', '-')}`, value);
  }
};

/** Presses something. */
export const press = async (element: ImmersionConventionElement, selector: string) => {
  find(element, selector).click();
  await element.updateComplete;
};

/** Presses the button that says these words. */
export const pressWords = async (element: ImmersionConventionElement, words: string) => {
  const button = all(element, 'button').find(one => text(one).includes(words));
  if (!button) throw new Error(`no button says « ${words} »`);
  button.click();
  await element.updateComplete;
};

const BORN = 'field-signatories-beneficiary-birthdate';

/** Writes a birthdate, `2004-10-03`, in its three fields. */
export const bornOn = async (element: ImmersionConventionElement, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  await write(element, BORN, day);
  await write(element, `${BORN}-month`, month);
  await write(element, `${BORN}-year`, year);
};

/** Answers a question by yes or no. */
export const answer = (element: ImmersionConventionElement, path: string, yes: boolean) =>
  press(element, `#field-${path.replaceAll('/', '-')}${yes ? '' : '-1'}`);

export const BENEFICIARY = 'signatories/beneficiary';
export const SIGNER = 'signatories/establishmentRepresentative';
export const REPRESENTATIVE = 'signatories/beneficiaryRepresentative';
export const EMPLOYER = 'signatories/beneficiaryCurrentEmployer';

/** Nobody else's address, so that rules on shared ones speak of what a test writes. */
export const personAt = (path: string, name: string, phone: string) => ({
  [`${path}/firstName`]: name,
  [`${path}/lastName`]: 'N’Guyen-Delattre',
  [`${path}/email`]: `${name.toLowerCase()}@personne.example`,
  [`${path}/phone`]: phone,
});

/** Fills a step in with what every rule accepts. */
export const fill = async (element: ImmersionConventionElement, step: Step): Promise<void> => {
  switch (step) {
    case 'person':
      await writeAt(element, personAt(BENEFICIARY, 'Camille', '06 39 98 00 01'));
      await bornOn(element, '2004-10-03');
      await answer(element, `${BENEFICIARY}/isEmployed`, false);
      break;
    case 'host':
      await writeAt(element, {
        siret: '000 000 001 00008',
        businessName: 'Les Vergers de la Seille',
        businessActivity: 'Culture de fruits',
        ...personAt(SIGNER, 'Bjorn', '01 99 00 00 01'),
        'establishmentTutor/job': 'Cheffe de culture',
      });
      break;
    case 'place':
      await writeAt(element, {
        dateStart: '2026-10-05',
        dateEnd: '2026-10-16',
        immersionAddress: '12 rue des Clercs, 57000 Metz',
      });
      break;
    case 'job':
      await write(element, 'field-immersionAppellation', 'boulanger');
      await press(element, '#field-immersionObjective');
      await writeAt(element, {
        immersionActivities: 'Façonner des pains.',
        evaluationMeans: 'Un bilan le dernier jour.',
      });
      break;
    case 'safety':
      await answer(element, 'individualProtection', false);
      await answer(element, 'sanitaryPrevention', false);
      break;
    case 'agency':
    case 'review':
      break;
  }
};

/** Presses the main button, and waits for what comes: another step, what to correct, a failure. */
export const goOn = async (element: ImmersionConventionElement): Promise<void> => {
  (element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  find(element, '.primary[part=button]').click();
  const landed = ['title', 'summary', 'failure'];
  await until(() => landed.includes(focusedId(element) ?? ''), 'went anywhere');
  await element.updateComplete;
};

/** Goes on to a step, nothing being written on the way unless it is said. */
export const goOnTo = async (
  element: ImmersionConventionElement,
  to: Step,
  before: (step: Step) => unknown = () => undefined,
): Promise<void> => {
  for (let step = stepOn(element); step !== to; step = stepOn(element)) {
    if (step === 'sent') throw new Error('the request has left already');
    await before(step);
    await goOn(element);
    if (stepOn(element) === step) throw new Error(`stays in ${step}: ${linesOf(element).join()}`);
  }
};

/** Goes to a step, each of those before it being filled in on the way, and fills it in too. */
export const advance = async (element: ImmersionConventionElement, to: Step): Promise<void> => {
  await goOnTo(element, to, step => fill(element, step));
  await fill(element, to);
};

/** What is to be corrected, line by line. */
export const linesOf = (element: Element): string[] => all(element, '#summary li').map(text);

/** The line of a field, as a button. */
export const lineOf = (element: Element, path: string): HTMLElement | undefined =>
  all(element, `#summary [data-path="${path}"]`)[0];

/** What a screen reader reads of a field beside its name: of its group too. */
export const described = (element: Element, id: string): string =>
  [find(element, `#${id}`), find(element, `#${id}`).closest('fieldset')]
    .flatMap(part => (part?.getAttribute('aria-describedby') ?? '').split(/\s+/))
    .filter(Boolean)
    .map(name => text(element.shadowRoot?.getElementById(name)))
    .join(' ');

/** Whether a field, or the question it answers, is said to be wrong. */
export const isInvalid = (element: Element, id: string): boolean => {
  const field = find(element, `#${id}`);
  return [field, field.closest('[role=radiogroup]')].some(
    part => part?.getAttribute('aria-invalid') === 'true',
  );
};

/** Everything that stands in the fields of every step, by going back to the first and on again. */
export const allTyped = async (
  element: ImmersionConventionElement,
): Promise<Readonly<Record<string, string>>> => {
  const typed: Record<string, string> = {};
  const begun = stepOn(element) as Step;
  for (let left = STEPS.indexOf(begun); left >= 0; left--) {
    for (const field of all(element, 'input, select, textarea') as HTMLInputElement[]) {
      typed[field.id] = /radio|checkbox/.test(field.type) ? String(field.checked) : field.value;
    }
    if (left > 0) await pressWords(element, conventionFr.back);
  }
  await goOnTo(element, begun);
  return typed;
};

/** What was last said politely. */
export const said = (element: Element): string => text(find(element, '#status'));

/** Goes back to a page as it was: no form before this one is remembered. */
export const forgetHistory = (): void => {
  history.replaceState(null, '');
};

/** Something a person gets wrong, what the contract says of it, and how they mend it. */
export type Mistake = {
  readonly code: string;
  /** The path of the line that says it. */
  readonly path: string;
  /** The id of the field it is said of, when the path does not give it. */
  readonly id?: string;
  readonly make: (element: ImmersionConventionElement) => Promise<unknown>;
  readonly mend: (element: ImmersionConventionElement) => Promise<unknown>;
  /** What was typed, which must still be there: the id of a field and its value. */
  readonly kept?: readonly [id: string, value: string];
};

const escaped = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What the catalogue says of a code, whatever figures are quoted in it. */
const wordsFor = (code: string, path: string): RegExp => {
  const {missing, problems} = conventionFr;
  const name = path.split('/').at(-1) ?? path;
  const words =
    (code === 'required' ? (missing[path] ?? missing[name]) : undefined) ?? problems[code];
  if (words === undefined) throw new Error(`nothing is said of ${code}`);
  const shown = words.replaceAll(/\s+/g, ' ').split(/\{(?:limit|values)\}/);
  return new RegExp(shown.map(escaped).join('.+'));
};

/**
 * Makes a mistake on screen and mends it: it must be said by its field and in the summary, which
 * has the focus and leads to the field, and nothing typed may be lost.
 */
export const makeAndMend = async (
  element: ImmersionConventionElement,
  {code, path, id = `field-${path.replaceAll('/', '-')}`, make, mend, kept}: Mistake,
): Promise<void> => {
  const begun = stepOn(element) as Step;
  await make(element);
  const step = stepOn(element);
  await goOn(element);
  assert.equal(focusedId(element), 'summary');
  assert.equal(stepOn(element), step);
  const line = lineOf(element, path);
  assert.match(text(line), wordsFor(code, path), linesOf(element).join('\n'));
  const message = text(line).replace(/^.*? : /, '');
  line?.click();
  await until(() => focusedId(element) === id, `went to ${id}`);
  assert.include(described(element, id), `Erreur : ${message}`);
  const isGroup = find(element, `#${id}`).localName === 'fieldset';
  assert.isTrue(isGroup || isInvalid(element, id), `${id} is said to be wrong`);
  if (kept) assert.equal(find(element, `#${kept[0]}`).value, kept[1]);
  await mend(element);
  await until(() => lineOf(element, path) === undefined, `lost the line of ${path}`);
  if (element.shadowRoot?.getElementById(id)) {
    assert.notInclude(described(element, id), 'Erreur');
    assert.isFalse(isInvalid(element, id));
  }
  await goOnTo(element, begun);
};

/** Whether leaving the page now would be held back, to lose nothing. */
export const warnsBeforeLeaving = (): boolean =>
  !dispatchEvent(new Event('beforeunload', {cancelable: true}));
