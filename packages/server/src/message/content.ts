/** A piece of a mail; the renderer says how it looks in HTML and in text. */
export type Block =
  | {readonly is: 'paragraph'; readonly text: string}
  /** What things are: `Dates` – `du 7 au 11 décembre 2026`. */
  | {readonly is: 'facts'; readonly facts: readonly Fact[]}
  /** The thing to do; its address also stands in full below. */
  | {readonly is: 'button'; readonly label: string; readonly url: string}
  /** A code to type. */
  | {readonly is: 'code'; readonly code: string}
  /** Words of somebody else. */
  | {readonly is: 'quote'; readonly by: string; readonly text: string}
  /** What may be read last, or not at all. */
  | {readonly is: 'note'; readonly text: string};

export type Fact = readonly [label: string, value: string];

/** What a mail says, before it looks like anything. */
export type Content = {
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
  /** The same in one sentence, for a text message; its link is added. */
  readonly short: string;
};

export const paragraph = (text: string): Block => ({is: 'paragraph', text});
export const facts = (...all: readonly (Fact | undefined)[]): Block => ({
  is: 'facts',
  facts: all.filter(fact => fact !== undefined),
});
export const button = (label: string, url: string): Block => ({is: 'button', label, url});
export const code = (text: string): Block => ({is: 'code', code: text});
export const quote = (by: string, text: string): Block => ({is: 'quote', by, text});
export const note = (text: string): Block => ({is: 'note', text});
