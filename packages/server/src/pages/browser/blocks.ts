import type {Block, Reading, Section, Table} from '@immersion-kit/sdk/contract';
import {disclosure, element, factList, list} from './dom.ts';

/** Columns a page has room for, one beside the other. */
const WIDEST = 6;

// On a narrow screen the rows become blocks, which would take their meaning away from assistive
// technologies: the roles give it back.
const tableOf = ({caption, columns, rows}: Table): HTMLTableElement =>
  element(
    'table',
    {role: 'table', class: columns.length > WIDEST && 'hours'},
    element('caption', {}, caption),
    element(
      'thead',
      {role: 'rowgroup'},
      element(
        'tr',
        {role: 'row'},
        columns.map(name => element('th', {role: 'columnheader', scope: 'col'}, name)),
      ),
    ),
    element(
      'tbody',
      {role: 'rowgroup'},
      rows.map(({header, cells}) =>
        element(
          'tr',
          {role: 'row'},
          element('th', {role: 'rowheader', scope: 'row'}, header),
          cells.map((text, index) =>
            element(
              'td',
              {role: 'cell', 'data-column': columns[index + 1] ?? ''},
              element('span', {}, text),
            ),
          ),
        ),
      ),
    ),
  );

const blockOf = (block: Block): HTMLElement => {
  switch (block.kind) {
    case 'heading':
      return element('h4', {}, block.text);
    case 'paragraph':
      return element('p', {class: 'lines'}, block.text);
    case 'facts':
      return factList(block.facts);
    case 'list':
      return list(block.items);
    case 'table':
      return tableOf(block);
    case 'link':
      return element('p', {}, element('a', {href: block.address}, block.address));
  }
};

const sectionOf = ({title, blocks}: Section): HTMLElement =>
  element('section', {}, element('h3', {}, title), blocks.map(blockOf));

/** The whole convention, word for word, to open and read. */
export const wholeText = ({sections}: Reading): HTMLDetailsElement => {
  const whole = disclosure('Lire toute la convention', sections.map(sectionOf));
  whole.classList.add('text');
  return whole;
};
