/** A NAF code without the dot it is often written with: `47.71Z` → `4771Z`. */
export const plainNaf = (text: string): string => text.replace(/[.\s]/g, '').toUpperCase();

/** A number written with a point or a comma; another text as it is, for a schema to refuse. */
export const decimal = (text: string): number | string =>
  /^-?\d{1,15}(?:[.,]\d{1,17})?$/.test(text) ? Number(text.replace(',', '.')) : text;

/** The codes of a cell, which spaces, commas or bars may separate. */
export const codes = (text: string): string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;|]+/)
      .filter(Boolean),
  ),
];

/** A web address, `https` when the text does not say; another text as it is. */
export const webAddress = (text: string): string =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i.test(text) ? `https://${text}` : text;
