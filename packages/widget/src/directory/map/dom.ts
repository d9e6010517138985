const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

const dress = <E extends Element>(
  element: E,
  attributes: Attributes,
  children: (Node | string)[],
) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
};

/** An element with its attributes and children: node by node, never through markup. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => dress(document.createElement(tag), attributes, children);

/** The same, in SVG. */
export const draw = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] => dress(document.createElementNS(SVG, tag), attributes, children);
