/** A number as people read it: `03 87 00 00 01`; those of other countries stay as they are. */
export const phoneText = (e164: string): string => {
  const [, national] = /^\+33(\d{9})$/.exec(e164) ?? [];
  if (national === undefined) return e164.replaceAll(/[^\d+ ]/g, '');
  return `0${national}`.replaceAll(/(\d\d)(?=\d)/g, '$1\u00A0');
};
