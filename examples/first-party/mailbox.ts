import {setTimeout as sleep} from 'node:timers/promises';

const PATH = '/boite-aux-lettres';
const PATIENCE_MS = 20_000;
const PAUSE_MS = 250;

const textOf = async (url: string): Promise<string> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.text()).replaceAll('&#39;', "'").replaceAll('&amp;', '&');
};

type Wanted = {readonly to: string; readonly says: RegExp};

/** How many messages somebody has been sent that say something. */
const matching = async (api: string, {to, says}: Wanted): Promise<string[]> => {
  const page = await textOf(api + PATH);
  const lines = page.split('<li>').slice(1);
  return lines
    .filter(line => line.includes(` à ${to}<`) && says.test(line))
    .map(line => /href="([^"]*)"/.exec(line)?.[1] ?? '');
};

/**
 * Waits for the last message to somebody whose subject says something, in the mailbox of the
 * demonstration; `after` are those that were there before.
 */
export const readMail = async (
  api: string,
  wanted: Wanted,
  after: readonly string[] = [],
): Promise<{readonly path: string; readonly text: string}> => {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const path = (await matching(api, wanted)).find(one => !after.includes(one));
    if (path !== undefined) return {path, text: await textOf(api + path)};
    if (Date.now() > until)
      throw new Error(`No message to ${wanted.to} says ${wanted.says.source}`);
    await sleep(PAUSE_MS);
  }
};

/** The personal link in a message: `…/signer#in_…`. */
export const linkIn = (text: string): string => {
  const [link] = /https?:\/\/[^\s"<]+#(?:in|dr|ex|cs|al)_[\w-]{43}/.exec(text) ?? [];
  if (link === undefined) throw new Error('No link in this message');
  return link;
};

/** The code in a message. */
export const codeIn = (text: string): string => {
  const [, code] = /(\d{6})\s:/.exec(text.replaceAll('\u00a0', ' ')) ?? [];
  if (code === undefined) throw new Error('No code in this message');
  return code;
};
