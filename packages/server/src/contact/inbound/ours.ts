/**
 * A token of ours, whatever it opens: programs that check links write `#` as `%23`, so that no word
 * begins where the token does.
 */
const TOKEN = /(?:dr|ls|in|st|hr|hs|cs|ex|al)(?:_|%5f|-5f)[\w-]{43,}/gi;
/** Where one side answers; whoever holds it speaks for that side. */
const REPLY_ADDRESS = /echange(?:\+|%2b)[a-z0-9]{10,}(?:(?:@|%40)[\w.-]+)?/gi;

const HIDDEN_LINK = '[lien masqué]';
const HIDDEN_ADDRESS = '[adresse masquée]';

/** Up to the line that shows the page of a conversation: what follows is our mail and no answer. */
const beforeOurPage = (text: string, publicUrl: string): string => {
  const {host, pathname} = new URL(publicUrl);
  const page = `${host}${pathname.replace(/\/$/, '')}/echange`.toLowerCase();
  const lines = text.split('\n');
  const at = lines.findIndex(line => line.toLowerCase().replaceAll('%2f', '/').includes(page));
  return at === -1 ? text : lines.slice(0, at).join('\n');
};

/**
 * A text without what our mails carry that opens something or speaks for somebody, where the mail
 * that it answers was not told from the answer.
 */
export const withoutOurs = (text: string, publicUrl: string): string =>
  beforeOurPage(text, publicUrl)
    .replaceAll(TOKEN, HIDDEN_LINK)
    .replaceAll(REPLY_ADDRESS, HIDDEN_ADDRESS);
