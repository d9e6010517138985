/** Keeps French punctuation with the word it follows. */
export const spaced = (text: string): string =>
  text.replaceAll(/ (?=[:;?!»])/g, '\u00A0').replaceAll(/(?<=«) /g, '\u00A0');
