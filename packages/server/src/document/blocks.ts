/** A name and what is said under it; the value keeps its own line breaks. */
export type Fact = {readonly label: string; readonly value: string};

/** A table whose first column names its rows. */
export type Table = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {readonly header: string; readonly cells: readonly string[]}[];
  /** Parts of the width, one a column; equal without. */
  readonly widths?: readonly number[];
};

/** The plain pieces a document is made of: text only, whatever it will be written on. */
export type Block =
  | {readonly kind: 'heading'; readonly text: string}
  | {readonly kind: 'paragraph'; readonly text: string}
  | {readonly kind: 'facts'; readonly facts: readonly Fact[]}
  | {readonly kind: 'list'; readonly items: readonly string[]}
  | ({readonly kind: 'table'} & Table)
  /** An address people open, or scan. */
  | {readonly kind: 'link'; readonly address: string; readonly alternative: string};

/** One part of a document under its own title. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

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
