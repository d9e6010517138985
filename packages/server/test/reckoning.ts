import {sql} from 'kysely';
import type {AuditEntry} from '../src/convention/audit.ts';
import {verifyAudit} from '../src/convention/audit-store.ts';
import type {Store} from '../src/store/database.ts';
import type {MessageStatus} from '../src/store/message-tables.ts';
import type {Heard} from './callers.ts';
import {type Consequences, consequencesOf, lineOf} from './consequences.ts';
import {countRows} from './intents.ts';
import {PUBLIC_URL} from './message-constants.ts';
import type {Taken} from './smtp.ts';

/** What was acknowledged held against what is stored and what was received. */
export type Reckoning = {
  readonly acknowledged: number;
  /** Acknowledged to an attempt that found it done: the answer to an earlier one was lost. */
  readonly alreadyDone: number;
  readonly mails: number;
  readonly lost: number;
  /** How many times a mail was received again. */
  readonly duplicates: number;
  /** Mails nobody had to send, or sent again under another identifier. */
  readonly unasked: number;
  /** What must never be, in words. */
  readonly wrong: readonly string[];
};

/** What a later change of the convention may make untrue before it leaves. */
const MAY_LAPSE: ReadonlySet<string> = new Set([
  'signature-request',
  'request-received',
  'to-review',
]);

type MessageRow = {
  readonly id: string;
  readonly line: string;
  readonly status: MessageStatus;
  readonly last_error: string | null;
};

const reckonChanges = async (store: Store, {changes, rows}: Consequences) => {
  const {db} = store;
  const stored = await sql<{entry: AuditEntry}>`SELECT entry FROM convention_audit`.execute(db);
  const held = new Map(
    stored.rows.map(({entry}) => {
      const {conventionId: id, sequence: revision, ...state} = entry;
      return [lineOf({id, revision, ...state}), new Date(entry.at)];
    }),
  );
  const counted = JSON.stringify(await countRows(store));
  const expected = JSON.stringify(rows);
  const {broken} = await verifyAudit(db);
  const wasDone = ([line, askedAt]: readonly [string, Date]) =>
    (held.get(line) ?? askedAt) < askedAt;
  return {
    alreadyDone: [...changes].filter(wasDone).length,
    wrong: [
      ...[...changes.keys()].filter(line => !held.has(line)).map(line => `${line}: is not there`),
      ...[...held.keys()]
        .filter(line => !changes.has(line))
        .map(line => `${line}: nobody was told`),
      ...(counted === expected ? [] : [`left ${counted}, not ${expected}`]),
      ...broken.map(({conventionId, sequence}) => `${conventionId}: chain broken at ${sequence}`),
    ],
  };
};

const reckonMails = async (
  {db}: Store,
  {mails, last}: Consequences,
  taken: readonly Pick<Taken, 'mail'>[],
) => {
  const {rows} = await sql<MessageRow>`
    SELECT id, concat_ws(' ', convention_id, kind, recipient) AS line, status, last_error
    FROM message`.execute(db);
  const written = Map.groupBy(rows, ({line}) => line);
  const received = Map.groupBy(taken, ({mail}) => mail.messageId ?? '');
  const isReceived = ({id}: MessageRow) => received.has(`<${id}@${new URL(PUBLIC_URL).hostname}>`);
  const due = mails.map(mail => ({
    ...mail,
    line: `${mail.conventionId} ${mail.kind} ${mail.recipient}`,
  }));
  const lost = due.flatMap(({line, conventionId, kind, revision}) => {
    const [row] = written.get(line) ?? [];
    if (row && isReceived(row)) return [];
    const isPast = MAY_LAPSE.has(kind) && (last.get(conventionId) ?? 0) > revision;
    const isExpired = kind === 'signature-code' && row?.last_error === 'expired';
    if (row?.status === 'obsolete' && (isPast || isExpired)) return [];
    return [`${line}: ${row ? `${row.status} ${row.last_error ?? ''}` : 'never written'}`];
  });
  const over = rows.filter(({status}) => status !== 'sent' && status !== 'obsolete');
  return {
    mails: mails.length,
    lost: lost.length,
    duplicates: taken.length - received.size,
    unasked: rows.length - due.filter(({line}) => written.has(line)).length,
    wrong: [...lost, ...over.map(({line, status}) => `${line}: still ${status}`)],
  };
};

/** Holds everything callers heard, and mailboxes received, against what is stored. */
export const reckon = async (
  store: Store,
  heard: Heard,
  taken: readonly Pick<Taken, 'mail'>[],
): Promise<Reckoning> => {
  const consequences = consequencesOf([...heard.answered.values()]);
  const changes = await reckonChanges(store, consequences);
  const mails = await reckonMails(store, consequences, taken);
  return {
    acknowledged: heard.answered.size,
    ...changes,
    ...mails,
    wrong: [...heard.wrong, ...changes.wrong, ...mails.wrong],
  };
};
