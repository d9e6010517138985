/** Text that is safe to stand in a page as it is. */
export class SafeHtml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, mark => ESCAPES[mark] ?? '');

/** Writes HTML: every value is escaped, unless it was itself written by `html`. */
export const html = (
  parts: TemplateStringsArray,
  ...values: readonly (string | number | SafeHtml)[]
): SafeHtml =>
  new SafeHtml(
    parts.reduce((text, part, index) => {
      const value = values[index - 1] ?? '';
      return text + (value instanceof SafeHtml ? value.text : escape(String(value))) + part;
    }),
  );

/** Puts pieces one after the other. */
export const join = (parts: readonly SafeHtml[], between = '\n'): SafeHtml =>
  new SafeHtml(parts.map(({text}) => text).join(between));
