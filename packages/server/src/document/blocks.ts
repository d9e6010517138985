import type {Block, Fact, Section} from '@immersion-kit/sdk/contract';

export type {Block, Fact, Section, Table} from '@immersion-kit/sdk/contract';

/** A document as it will be read, in order: what the page and the PDF both show. */
export type DocumentView = {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: readonly Fact[];
  readonly sections: readonly Section[];
  readonly conventionId: string;
  /** What the parties signed: SHA-256, in hexadecimal. */
  readonly documentHash: string;
  /** Instant, ISO 8601 in UTC. */
  readonly createdAt: string;
};

export const heading = (text: string): Block => ({kind: 'heading', text});

export const paragraph = (text: string): Block => ({kind: 'paragraph', text});

/** A list of facts; those without a value are left out. */
export const facts = (...pairs: readonly (readonly [string, string | undefined])[]): Block => ({
  kind: 'facts',
  facts: pairs.flatMap(([label, value]) => (value ? [{label, value}] : [])),
});

/** A long text under a heading of its own; nothing when it is empty. */
export const passage = (title: string, text: string | undefined): Block[] =>
  text ? [heading(title), paragraph(text)] : [];

const textsOfBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({label, value}) => [label, value]);
    case 'list':
      return block.items;
    case 'table':
      return [
        block.caption,
        ...block.columns,
        ...block.rows.flatMap(({header, cells}) => [header, ...cells]),
      ];
    case 'link':
      return [block.address];
  }
};

/** Every text of a document, in reading order. */
export const textsIn = ({title, subtitle, summary, sections}: DocumentView): string[] => [
  title,
  subtitle,
  ...summary.flatMap(({label, value}) => [label, value]),
  ...sections.flatMap(section => [section.title, ...section.blocks.flatMap(textsOfBlock)]),
];
