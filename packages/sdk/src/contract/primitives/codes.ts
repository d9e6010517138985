import * as z from 'zod/mini';

/** A sheet of ROME, the French register of occupations (France Travail): a letter and four digits. */
export const RomeCode = z.string().check(z.regex(/^[A-N]\d{4}$/, 'rome_code_format'));
export type RomeCode = z.infer<typeof RomeCode>;

/** A job title of ROME, five or six digits; each belongs to one ROME sheet. */
export const AppellationCode = z.string().check(z.regex(/^\d{5,6}$/, 'appellation_code_format'));
export type AppellationCode = z.infer<typeof AppellationCode>;

/** A sub-class of NAF rév. 2, the French activity nomenclature (INSEE), without its dot: `1071C`. */
export const NafCode = z.string().check(z.regex(/^\d{4}[A-Z]$/, 'naf_code_format'));
export type NafCode = z.infer<typeof NafCode>;

/** A French department or overseas collectivity: `57`, `2A`, `974`; `99` stands for abroad. */
export const DepartmentCode = z
  .string()
  .check(z.regex(/^(?:\d{2}|2[AB]|9[78]\d)$/, 'department_code_format'));
export type DepartmentCode = z.infer<typeof DepartmentCode>;

/** Five digits, as La Poste gives them. */
export const Postcode = z.string().check(z.regex(/^\d{5}$/, 'postcode_format'));
export type Postcode = z.infer<typeof Postcode>;

/** A commune of INSEE's official geographic code: `57463`, `2A004`. */
export const CommuneCode = z
  .string()
  .check(z.regex(/^(?:\d{5}|2[AB]\d{3})$/, 'commune_code_format'));
export type CommuneCode = z.infer<typeof CommuneCode>;

/** An identifier the server made. */
export const Id = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'id_format'));
export type Id = z.infer<typeof Id>;
