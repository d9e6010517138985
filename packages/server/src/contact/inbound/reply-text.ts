/** A line that says who wrote what follows, and when; it may be cut over three. */
const WRITTEN_BY = /^(?:Le|On)\s.{4,200}\s(?:a\s+écrit|wrote)\s*:\s*$/iu;
const MOST_HEADER_LINES = 3;

const ORIGINAL =
  /^[-_\s]{0,12}(?:message d.origine|message transféré|original message|forwarded message)[-_\s:]{0,12}$/iu;
const RULE = /^_{10,}$/;
const FROM = /^(?:De|From)\s?:/i;
const SENT = /^(?:Envoyé|Sent|Date)\s?(?:le\s?)?:/i;
const SIGNATURE = /^--\s?$/;
const BY_DEVICE =
  /^(?:Envoyé (?:de mon|depuis|à partir d)|Sent from (?:my|Outlook)|Télécharger Outlook|Get Outlook)/iu;

const isWrittenBy = (lines: readonly string[], at: number): boolean =>
  /^(?:Le|On)\s/i.test(lines[at] ?? '') &&
  Array.from({length: MOST_HEADER_LINES}, (_, more) =>
    lines
      .slice(at, at + more + 1)
      .join(' ')
      .slice(0, 300),
  ).some(header => WRITTEN_BY.test(header));

const isOldHeader = (lines: readonly string[], at: number): boolean =>
  FROM.test(lines[at] ?? '') && lines.slice(at + 1, at + 5).some(line => SENT.test(line));

const endsReply = (lines: readonly string[], at: number): boolean => {
  const line = lines[at] ?? '';
  return (
    ORIGINAL.test(line) ||
    RULE.test(line) ||
    SIGNATURE.test(line) ||
    isOldHeader(lines, at) ||
    isWrittenBy(lines, at)
  );
};

/**
 * What somebody wrote in answer to a mail, without the mail itself nor the end their program adds.
 * Gone through once, line by line, each bounded: the pages of a hostile mail cost what they weigh.
 */
export const replyText = (text: string): string => {
  const lines = text.split(/\r\n?|\n/).map(line => line.trimEnd());
  // `> Le 23 novembre, … a écrit :` is quoted as a whole.
  const bare = lines.map(line => line.slice(0, 300).trim());
  const end = bare.findIndex((_, at) => endsReply(bare, at));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .filter(line => !/^\s*>/.test(line) && !BY_DEVICE.test(line.trim()))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
};
