const NAME = 'immersion';
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** No browser keeps a secure cookie that came over plain HTTP: the demonstration goes without. */
const isPlain = (ownOrigin: string): boolean => {
  const {protocol, hostname} = new URL(ownOrigin);
  return protocol === 'http:' && THIS_MACHINE.has(hostname);
};

/** What our session cookie is called: `__Host-` binds it to this very host, over HTTPS. */
export const cookieName = (ownOrigin: string): string =>
  isPlain(ownOrigin) ? NAME : `__Host-${NAME}`;

/**
 * Writes the session cookie: out of reach of scripts, sent with what other sites start only when
 * it is a plain link to follow. `seconds` is how long it is kept; 0 has it forgotten.
 */
export const writeCookie = (ownOrigin: string, value: string, seconds: number): string =>
  [
    `${cookieName(ownOrigin)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${seconds}`,
    ...(isPlain(ownOrigin) ? [] : ['Secure']),
  ].join('; ');

/** Reads one cookie of a `Cookie` header; one that stands there twice was not put by us alone. */
export const readCookie = (header: string | null, name: string): string | undefined => {
  const found = (header ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`));
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
};
