import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {type DemoPages, startDemoPages} from '../demo-pages.ts';

type Value = {readonly value?: string | number | boolean};
type Node = {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly {readonly name: string; readonly value: Value}[];
};

const STATES = ['expanded', 'invalid', 'focused', 'checked', 'selected', 'hasPopup', 'level'];
/** What has no name of its own, and the choices of a closed list. */
const PASSED_OVER = [
  'generic',
  'none',
  'StaticText',
  'InlineTextBox',
  'ListMarker',
  'MenuListPopup',
  'MenuListOption',
  'LabelText',
  'paragraph',
  'strong',
  'group',
];

const describeNode = (node: Node): string => {
  const states = (node.properties ?? [])
    .filter(
      ({name, value}) => STATES.includes(name) && value.value !== false && value.value !== 'false',
    )
    .map(({name, value}) => `${name}=${String(value.value)}`);
  const description = node.description?.value ? ` (${String(node.description.value)})` : '';
  return [
    `${String(node.role?.value)} « ${String(node.name?.value ?? '')} »${description}`,
    ...states,
  ].join(' ');
};

/** What Chromium tells assistive technologies of the search, from the form on. */
const treeOf = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const {nodes} = (await session.send('Accessibility.getFullAXTree')) as unknown as {nodes: Node[]};
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value);
    if (!node.ignored && !PASSED_OVER.includes(role)) lines.push(describeNode(node));
    if (role !== 'option') node.childIds?.forEach(walk);
  };
  const form = nodes.find(({role}) => role?.value === 'search');
  assert.ok(form, 'no search landmark');
  walk(form.nodeId);
  return lines;
};

const SEARCH = 'search « Trouver une entreprise qui accueille en immersion »';

const FIRST_VISIT = [
  SEARCH,
  'combobox « Métier » (Par exemple : boulanger, mécano) hasPopup=listbox',
  'combobox « Ville ou code postal » (Par exemple : Metz ou 57000) hasPopup=listbox',
  'combobox « Rayon » hasPopup=menu',
  'option « 1 km »',
  'option « 2 km »',
  'option « 5 km »',
  'option « 10 km » selected=true',
  'option « 20 km »',
  'option « 50 km »',
  'option « 100 km »',
  'button « Rechercher »',
  'DisclosureTriangle « Filtres et tri »',
];

const SUGGESTIONS = [
  SEARCH,
  'combobox « Métier » (Par exemple : boulanger, mécano) focused=true hasPopup=listbox expanded=true',
  'button « Effacer le champ Métier »',
  'listbox « Métier »',
  'option « Boulanger / Boulangère Boulangerie - viennoiserie » selected=true',
];

const MISTAKE = [
  SEARCH,
  'combobox « Métier » (Par exemple : boulanger, mécano Erreur\u00a0:\u00a0Ce métier n’a pas été trouvé : ' +
    'essayez un autre mot, par exemple « vendeur ».) invalid=true focused=true hasPopup=listbox',
  'button « Effacer le champ Métier »',
];

describe('what assistive technologies are told', () => {
  let demo: DemoPages;
  before(async () => {
    demo = await startDemoPages();
  });
  after(() => demo.stop());

  test('a first visit, suggestions, and a mistake', async () => {
    const page = await demo.browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(`${demo.partner}/mission-locale`);
    const job = page.getByRole('combobox', {name: 'Métier'});
    await job.waitFor();
    assert.deepEqual(await treeOf(page), FIRST_VISIT);

    await job.fill('boulanger');
    await page
      .getByRole('option', {name: /Boulanger/})
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual((await treeOf(page)).slice(0, 5), SUGGESTIONS);

    await page.keyboard.press('Escape');
    await job.fill('zzzzqqq');
    await page.keyboard.press('Enter');
    await page.locator('#job[aria-invalid]').waitFor();
    assert.deepEqual((await treeOf(page)).slice(0, 3), MISTAKE);
    await page.close();
  });
});
