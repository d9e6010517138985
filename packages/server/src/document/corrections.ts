import {type ConventionContent, zoneOf} from '@immersion-kit/sdk/contract';
import {type Block, paragraph, type Section} from './blocks.ts';
import {instantText} from './french.ts';
import {partiesSection} from './parties.ts';
import type {DocumentSource} from './source.ts';
import {tutorSection} from './work.ts';

/** What a correction may touch, as the document says it: `Le tuteur, E-mail` → its value. */
const mentions = (source: DocumentSource, content: ConventionContent): Map<string, string> => {
  const found = new Map<string, string>();
  for (const {title, blocks} of [partiesSection(source, content), tutorSection(content)]) {
    let under = title;
    for (const block of blocks) {
      if (block.kind === 'heading') under = block.text;
      if (block.kind !== 'facts') continue;
      for (const {label, value} of block.facts) found.set(`${under}, ${label}`, value);
    }
  }
  return found;
};

const INTRODUCTION =
  'Ce document est celui que les parties ont signé. Depuis, des mentions ont été corrigées sans ' +
  'qu’il y ait à signer de nouveau ; les voici.';

/**
 * The corrections made after the version signed, oldest first: those up to a version, or after it.
 * Nothing when there are none that show.
 */
export const correctionsSection = (
  source: DocumentSource,
  isShown: (version: number) => boolean,
): Section | undefined => {
  const zone = zoneOf(source.agency.department);
  const rows = source.versions.flatMap(({version, content, createdAt}, index) => {
    const previous = source.versions[index - 1];
    if (!previous || !isShown(version)) return [];
    const before = mentions(source, previous.content);
    const after = mentions(source, content);
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter(mention => before.get(mention) !== after.get(mention))
      .map(mention => ({
        header: mention,
        cells: [
          before.get(mention) ?? '–',
          after.get(mention) ?? '–',
          instantText(new Date(createdAt), zone),
        ],
      }));
  });
  if (rows.length === 0) return undefined;
  const table: Block = {
    kind: 'table',
    caption: 'Mentions corrigées',
    columns: ['Mention', 'Signé', 'Corrigé', 'Le'],
    widths: [1.2, 1.2, 1.2, 1.3],
    rows,
  };
  return {
    id: 'corrections',
    title: 'Les corrections',
    blocks: [paragraph(INTRODUCTION), table],
  };
};
