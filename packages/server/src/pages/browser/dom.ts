/** What stands in an element; nothing at all where it is undefined or false. */
export type Content = Node | string | undefined | false | readonly Content[];

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

const nodesOf = (content: Content): (Node | string)[] => {
  if (content === undefined || content === false) return [];
  return Array.isArray(content)
    ? (content as readonly Content[]).flatMap(nodesOf)
    : [content as Node | string];
};

/** Makes an element. What people wrote is text, whatever it looks like. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...nodesOf(content));
  return made;
};

/** A paragraph. */
export const paragraph = (...content: readonly Content[]): HTMLParagraphElement =>
  element('p', {}, ...content);

/** A list, of what is not nothing. */
export const list = (items: readonly Content[]): HTMLUListElement =>
  element('ul', {}, ...items.map(item => element('li', {}, item)));

/** Names and what is said under them. */
export const factList = (
  facts: readonly {readonly label: string; readonly value: Content}[],
): HTMLDListElement =>
  element(
    'dl',
    {},
    facts.map(({label, value}) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value)),
    ),
  );

/** A part of a page, under a title of its own. */
export const section = (title: string, ...content: readonly Content[]): HTMLElement =>
  element('section', {}, element('h2', {tabindex: '-1'}, title), ...content);

/** A part that opens when it is asked for. */
export const disclosure = (title: string, ...content: readonly Content[]): HTMLDetailsElement =>
  element('details', {}, element('summary', {}, title), ...content);
