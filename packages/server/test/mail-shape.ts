import type {ParsedMail} from 'mailparser';

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, part = '']) => part);

const linksOf = (text: string): string[] =>
  found(text, /href="([^"]*)"/g).map(href => href.replaceAll(/#([a-z]{2})_[\w-]{43}/g, '#$1_…'));

/** What an attacker would change: who gets it, its headers, where its links lead, its elements. */
export const shapeOf = (mail: ParsedMail) => {
  const html = mail.html || '';
  return {
    to: mail.to,
    from: mail.from?.value,
    replyTo: mail.replyTo?.value,
    headers: mail.headerLines.map(({key}) => key),
    attachments: mail.attachments.length,
    links: linksOf(html),
    // Mail programs make links of texts too.
    textLinks: linksOf(mail.textAsHtml ?? ''),
    attributes: [...new Set(found(html, /\s([a-z-]+)="/g))].sort(),
    elements: [...new Set(found(html, /<([a-z!/][^\s>]*)/gi))].sort(),
  };
};

/** What no mail shows: invisible, or half a character. */
export const UNSEEN = /(?![\n\r\t\u200B])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;
