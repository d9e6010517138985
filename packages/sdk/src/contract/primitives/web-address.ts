import * as z from 'zod/mini';

const MOST = 500;

/** A name ends in letters: `https://1` is taken for the address of a machine, 0.0.0.1. */
const NAME = /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i;

const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/[^/\s]/i.test(text) || !URL.canParse(text)) return false;
  const {hostname, username, password} = new URL(text);
  return NAME.test(hostname) && username === '' && password === '';
};

/** `www.fournil.example` typed without its beginning is meant all the same. */
const normalise = (text: string): string => {
  const address = text.trim();
  return address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
};

/** The address of a web site, `https://…`; what is typed without it is completed. */
export const WebAddress = z.string().check(
  z.overwrite(text => (text.length <= MOST * 2 ? normalise(text) : text)),
  z.maxLength(MOST, {abort: true}),
  z.refine(isWebAddress, 'web_address'),
);
export type WebAddress = z.infer<typeof WebAddress>;
