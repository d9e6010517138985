import {getDocumentProxy, getResolvedPDFJS} from 'unpdf';

/** A node of the tree of tags, or the mark of some content. */
type Node = {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
};

/** A text where a page shows it; `mark` is the content it is part of, undefined for an artifact. */
export type Shown = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly mark: string | undefined;
  readonly isArtifact: boolean;
};

/** A tagged element as it is read: its role, what it says, its alternative. */
export type Element = {
  readonly role: string;
  readonly text: string;
  readonly alt: string | undefined;
  readonly page: number;
};

type Item = {
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
  readonly str?: string;
  readonly width: number;
  readonly transform: readonly number[];
};

const shownOf = (items: readonly Item[]): Shown[] => {
  const shown: Shown[] = [];
  const open: {id: string | undefined; isArtifact: boolean}[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) {
      open.push({id: item.id, isArtifact: item.tag === 'Artifact'});
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else if (item.str !== undefined && item.str !== '') {
      const [size = 0, , , , x = 0, y = 0] = item.transform;
      shown.push({
        text: item.str,
        x,
        y,
        width: item.width,
        size,
        mark: open.findLast(({id}) => id !== undefined)?.id,
        isArtifact: open.some(({isArtifact}) => isArtifact),
      });
    }
  }
  return shown;
};

const elementsOf = (node: Node, page: number, texts: ReadonlyMap<string, string>): Element[] => {
  const children = node.children ?? [];
  const own = children.flatMap(({id}) => id?.split('_').at(-1) ?? []);
  const text = own.map(mark => texts.get(mark) ?? '').join('');
  const nested = children.flatMap(child => elementsOf(child, page, texts));
  return node.role === undefined
    ? nested
    : [{role: node.role, text, alt: node.alt, page}, ...nested];
};

type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
};

type Names = Readonly<Record<string, number>>;

/** What is written under each mark, sign by sign: the spaces at the ends of lines included. */
const textsOf = ({fnArray, argsArray}: Operators, OPS: Names): Map<string, string> => {
  const texts = new Map<string, string>();
  const open: unknown[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const [first, second] = argsArray[index] ?? [];
    if (operator === OPS['beginMarkedContent']) open.push(undefined);
    else if (operator === OPS['beginMarkedContentProps']) open.push(second);
    else if (operator === OPS['endMarkedContent']) open.pop();
    else if (operator === OPS['showText']) {
      const mark = open.findLast(one => typeof one === 'number');
      const signs = (first as readonly ({unicode: string} | number)[]).map(sign =>
        typeof sign === 'number' ? '' : sign.unicode,
      );
      const key = `mc${String(mark)}`;
      texts.set(key, (texts.get(key) ?? '') + signs.join(''));
    }
  }
  return texts;
};

/** How much is drawn outside of any mark, which no reader can tell from what matters. */
const looseOf = ({fnArray}: Operators, OPS: Names): number => {
  const named = (...names: readonly string[]) => new Set(names.map(name => OPS[name]));
  const begins = named('beginMarkedContent', 'beginMarkedContentProps');
  const draws = named('showText', 'showSpacedText', 'fill', 'eoFill', 'stroke', 'constructPath');
  let depth = 0;
  let loose = 0;
  for (const operator of fnArray) {
    if (begins.has(operator)) depth += 1;
    else if (operator === OPS['endMarkedContent']) depth -= 1;
    else if (draws.has(operator) && depth === 0) loose += 1;
  }
  return loose;
};

/** Reads a PDF with another program than the one that wrote it. */
export const readPdf = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const {OPS} = await getResolvedPDFJS();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const {items} = await page.getTextContent({includeMarkedContent: true});
    const shown = shownOf(items as Item[]);
    const tree = (await page.getStructTree()) as Node;
    const operators = (await page.getOperatorList()) as Operators;
    const texts = textsOf(operators, OPS);
    const loose = looseOf(operators, OPS);
    pages.push({view: page.view, shown, loose, elements: elementsOf(tree, number, texts)});
  }
  const {info} = await pdf.getMetadata();
  return {
    pages,
    elements: pages.flatMap(({elements}) => elements),
    info: info as Readonly<Record<string, unknown>>,
    markInfo: await pdf.getMarkInfo(),
    preferences: (await pdf.getViewerPreferences()) as Readonly<Record<string, unknown>>,
    outline: (await pdf.getOutline()).map(({title}) => title),
  };
};
