// Sex, year, month, department, commune, order, then two digits of control or none; spaces, dots
// or hyphens only between those, so that a SIRET or a phone number is not taken for one. The
// months 20 to 42 and 50 to 99 stand for a month the civil registry does not know.
const NUMBER = new RegExp(
  [
    '(?:^|[^\\d+])[12]',
    '\\d{2}',
    '(?:0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)',
    '(?:0[1-9]|[1-9]\\d|2[AB])',
    '\\d{3}',
    '\\d{3}(?:[\\s.-]{0,2}\\d{2})?(?!\\d)',
  ].join('[\\s.-]{0,2}'),
  'i',
);

/**
 * Tells whether a text holds a French social security number (NIR: 13 characters, Corsica's `2A`
 * and `2B` included, and an optional two-digit key). No field may take one: décret n° 2019-341
 * lists who may process it, and this service is not among them.
 */
export const holdsSocialSecurityNumber = (text: string): boolean => NUMBER.test(text);
