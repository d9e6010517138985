import type {Block, Content} from './content.ts';
import {spaced} from './spaced.ts';

const blockText = (block: Block): string => {
  switch (block.is) {
    case 'paragraph':
    case 'note':
      return spaced(block.text);
    case 'facts':
      return block.facts.map(([label, value]) => spaced(`- ${label} : ${value}`)).join('\n');
    case 'button':
      return `${spaced(`${block.label} :`)}\n${block.url}`;
    case 'code':
      return `    ${block.code}`;
    case 'quote':
      return [`${block.by} :`, ...block.text.split('\n').map(line => `> ${line}`)]
        .map(spaced)
        .join('\n');
  }
};

/** A mail as text. */
export const renderText = ({subject, blocks}: Content): string =>
  [spaced(subject), ...blocks.map(blockText)].join('\n\n') + '\n';
