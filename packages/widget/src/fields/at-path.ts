type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What stands at a path, `signatories/beneficiary/email` or `businessAddresses/0/city`. */
export const valueAt = (fields: object, path: string): unknown =>
  path
    .split('/')
    .reduce<unknown>((found, name) => (isFields(found) ? found[name] : undefined), fields);

/** The text at a path, "" when there is none. */
export const textAt = (fields: object, path: string): string => {
  const value = valueAt(fields, path);
  return typeof value === 'string' ? value : '';
};

const set = (fields: unknown, [name = '', ...rest]: string[], value: unknown): unknown => {
  const inner = isFields(fields) ? fields[name] : undefined;
  const kept = rest.length === 0 ? value : set(inner, rest, value);
  if (Array.isArray(fields)) return fields.with(Number(name), kept) as unknown;
  return {...(isFields(fields) ? fields : {}), [name]: kept};
};

/** The same with one more value, at a path; a list keeps its length. */
export const withAt = <Whole extends object>(fields: Whole, path: string, value: unknown): Whole =>
  set(fields, path.split('/'), value) as Whole;
