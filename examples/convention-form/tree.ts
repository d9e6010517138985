import type {Page} from 'playwright-core';

type Value = {readonly value?: string | number | boolean};
type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: Value;
  readonly name?: Value;
  readonly properties?: readonly {readonly name: string; readonly value: Value}[];
};

/** Whatever takes an answer or leads somewhere has a name, and so has what gathers them. */
const NAMED = new Set([
  'textbox',
  'combobox',
  'radio',
  'checkbox',
  'button',
  'link',
  'radiogroup',
  'listbox',
  'option',
  'region',
  'Date',
  'InputTime',
  'DisclosureTriangle',
]);

/** What is wrong in what Chromium tells assistive technologies. */
export const treeFindings = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const answer = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const {nodes} = answer as unknown as {readonly nodes: readonly Node[]};
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const found: string[] = [];
  let level = 0;
  let headings = 0;
  const walk = (node: Node | undefined): void => {
    if (!node) return;
    const role = String(node.role?.value);
    const name = String(node.name?.value ?? '').trim();
    if (!node.ignored && NAMED.has(role) && name === '')
      found.push(`tree: a ${role} without a name`);
    if (!node.ignored && role === 'heading') {
      const own = Number(node.properties?.find(one => one.name === 'level')?.value.value);
      if (own > level + 1) found.push(`tree: from level ${level} to level ${own}: ${name}`);
      if (name === '') found.push('tree: an empty heading');
      level = own;
      headings += 1;
    }
    node.childIds?.forEach(id => {
      walk(byId.get(id));
    });
  };
  walk(nodes[0]);
  return headings < 2 ? [...found, 'tree: no heading in the form'] : found;
};
