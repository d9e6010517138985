import type {Mail, Sms} from '../../src/message/sender.ts';
import type {Store} from '../../src/store/database.ts';

/** A message as its reader has it: where it came, what it says, the link or the code in it. */
export type Letter = {
  readonly kind: string;
  readonly conventionId: string;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly text: string;
  readonly token: string | undefined;
  readonly code: string | undefined;
};

/** Reads what was sent. */
export const readLetters = async (
  {pool}: Pick<Store, 'pool'>,
  sent: readonly (Mail | Sms)[],
): Promise<Letter[]> => {
  const {rows} = await pool.query<{id: string; kind: string; conventionId: string}>(
    'SELECT id, kind, convention_id AS "conventionId" FROM message WHERE id = ANY($1)',
    [sent.map(({id}) => id)],
  );
  const rowOf = new Map(rows.map(row => [row.id, row]));
  return sent.map(message => {
    const {kind = '', conventionId = ''} = rowOf.get(message.id) ?? {};
    const {channel, to} = message;
    const text = channel === 'email' ? `${message.subject}\n${message.text}` : message.text;
    const [, token] = /#(in_[\w-]{43})/.exec(text) ?? [];
    const [code] = kind === 'signature-code' ? (/^\d{6}/.exec(text) ?? []) : [];
    return {kind, conventionId, channel, to, text, token, code};
  });
};

/** A code that is not the one given. */
export const otherThan = (digits: string): string =>
  String((Number(digits) + 1) % 1_000_000).padStart(6, '0');
