import * as z from 'zod/mini';

/** A name and what is said under it; the value keeps its own line breaks. */
export const Fact = z.object({label: z.string(), value: z.string()});
export type Fact = z.infer<typeof Fact>;

/** A table whose first column names its rows. */
export const Table = z.object({
  kind: z.literal('table'),
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.object({header: z.string(), cells: z.array(z.string())})),
  /** Parts of the width, one a column; equal without. */
  widths: z.optional(z.array(z.number())),
});
export type Table = z.infer<typeof Table>;

/**
 * The plain pieces a document is made of: text only, whatever it will be written on. Closed,
 * unlike other answers: what cannot show a piece fails, rather than leave out of what is signed
 * words that it does not know.
 */
export const Block = z.union([
  z.object({kind: z.literal('heading'), text: z.string()}),
  z.object({kind: z.literal('paragraph'), text: z.string()}),
  z.object({kind: z.literal('facts'), facts: z.array(Fact)}),
  z.object({kind: z.literal('list'), items: z.array(z.string())}),
  Table,
  /** An address people open, or scan. */
  z.object({kind: z.literal('link'), address: z.string(), alternative: z.string()}),
]);
export type Block = z.infer<typeof Block>;

/** One part of a document under its own title. */
export const Section = z.object({id: z.string(), title: z.string(), blocks: z.array(Block)});
export type Section = z.infer<typeof Section>;
