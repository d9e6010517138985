import type {Page} from 'playwright-core';
import {axeFindings} from './axe.ts';
import {layoutFindings, narrowFindings} from './layout.ts';
import {summaryFindings} from './summary.ts';
import {tabbingFindings} from './tabbing.ts';
import {treeFindings} from './tree.ts';
import {listenTo, voiceFindings} from './voice.ts';
import {type State, walkOn} from './walk.ts';
import {wiringFindings} from './wiring.ts';

const PATIENCE_MS = 5000;

/** Where the form must put the keyboard as it comes to a state by itself. */
const FOCUS: Partial<Record<State['moment'], string>> = {
  empty: 'title',
  errors: 'summary',
  sent: 'title',
};

const focusFindings = async (page: Page, wanted: string): Promise<string[]> => {
  const isThere = (id: string): boolean =>
    document.querySelector('immersion-convention')?.shadowRoot?.activeElement?.id === id;
  const there = page.waitForFunction(isThere, wanted, {timeout: PATIENCE_MS});
  return there.then(
    () => [],
    () => [`focus: not moved to #${wanted}`],
  );
};

const findingsIn = async (page: Page, {moment}: State, isFirst: boolean): Promise<string[]> => {
  const wanted = isFirst ? undefined : FOCUS[moment];
  const isSuggesting = moment === 'suggestions';
  return [
    ...(wanted === undefined ? [] : await focusFindings(page, wanted)),
    ...(await voiceFindings(page, moment === 'sent')),
    ...(await wiringFindings(page)),
    ...(await treeFindings(page)),
    ...(await layoutFindings(page)),
    ...(await narrowFindings(page)),
    ...(await axeFindings(page)),
    // Leaving the field would close its list.
    ...(isSuggesting ? [] : await tabbingFindings(page)),
    ...(moment === 'errors' ? await summaryFindings(page) : []),
  ];
};

/** One thing found wrong, the first time it was, and where. */
export type Finding = {readonly state: string; readonly what: string};

class Enough extends Error {}

/**
 * Looks at the form in every step and state, in every way there is: axe, the links between its
 * parts, the accessibility tree, the way of the keyboard, styles, what is said aloud.
 *
 * @param page - on the form, as it comes.
 * @param name - of the person in immersion, whom no other request is about.
 * @param stopsAtFirst - whether the first state where something is wrong is enough.
 */
export const checkForm = async (
  page: Page,
  name: string,
  {stopsAtFirst = false} = {},
): Promise<readonly Finding[]> => {
  const found = new Map<string, Finding>();
  let states = 0;
  let state = 'the page';
  const look = async (seen: State): Promise<void> => {
    state = `${seen.step}, ${seen.moment}`;
    const whats = await findingsIn(page, seen, states === 0);
    states += 1;
    for (const what of whats) if (!found.has(what)) found.set(what, {state, what});
    if (stopsAtFirst && found.size > 0) throw new Enough();
  };
  try {
    await listenTo(page);
    await walkOn(page, name, look)();
  } catch (error) {
    if (!(error instanceof Enough)) {
      const what = `walk: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
      found.set(what, {state, what});
    }
  }
  return [...found.values()];
};
