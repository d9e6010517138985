/** A line that says who wrote what follows, and when; it may be cut over three. */
const WRITTEN_BY =
  /^(?:Le|On|Am|El|Em|Il|Op)\s.{4,200}\s(?:(?:a\s+écrit|wrote|escribió|escreveu|ha\s+scritto)\s*|(?:schrieb|schreef)(?:\s.{0,150})?):$/iu;
const MOST_HEADER_LINES = 3;

const ORIGINAL =
  /^[-_\s]{0,12}(?:message d.origine|(?:début du )?message (?:transféré|réexpédié)|original message|(?:begin )?forwarded message|ursprüngliche nachricht|(?:anfang der )?weitergeleitete[n]? nachricht|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|messaggio (?:originale|inoltrato)|oorspronkelijk bericht)[-_\s:]{0,12}$/iu;
const RULE = /^_{10,}$/;
/** As programs in the languages of those who answer write them, in bold sometimes. */
const FROM = /^\*{0,2}(?:De|From|Von|Da|Van)\s?:/i;
const SENT =
  /^\*{0,2}(?:Envoyé|Sent|Date|Gesendet|Datum|Enviado|Fecha|Enviada|Data|Inviato|Verzonden)\s?(?:(?:le|el|em|am|op)\s?)?:/iu;
const SIGNATURE = /^--\s?$/;
const BY_DEVICE =
  /^(?:Envoyé (?:de mon|depuis|à partir d)|Sent from (?:my|Outlook)|Télécharger Outlook|Get Outlook)/iu;

const isWrittenBy = (lines: readonly string[], at: number): boolean =>
  /^(?:Le|On|Am|El|Em|Il|Op)\s/i.test(lines[at] ?? '') &&
  Array.from({length: MOST_HEADER_LINES}, (_, more) =>
    lines
      .slice(at, at + more + 1)
      .join(' ')
      .slice(0, 300),
  ).some(header => header.endsWith(':') && WRITTEN_BY.test(header));

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
