import assert from 'node:assert/strict';
import {sql} from 'kysely';
import {type AuditLink, brokenLink} from '../../src/convention/audit.ts';
import type {Lane} from './lane.ts';
import type {Modelled} from './modelled.ts';
import {stateOf} from './reading.ts';
import type {World} from './request.ts';

type Stored = {
  id: string;
  state: Record<string, unknown>;
  audit: AuditLink[] | null;
  outbox: {type: string; sequence: number; status: string; version: number; about: string}[] | null;
  versions: {version: number; reason: string; hash: string}[] | null;
  signatures: number;
};

const readStored = async ({store}: Lane, ids: readonly string[]): Promise<Stored[]> => {
  const {rows} = await sql<Stored>`
    SELECT c.id,
      json_build_object('status', c.status, 'revision', c.revision, 'version', c.version,
        'justification', c.status_justification) AS state,
      (SELECT json_agg(json_build_object('sequence', a.sequence, 'entry', a.entry,
          'previousHash', a.previous_hash, 'hash', a.hash) ORDER BY a.sequence)
        FROM convention_audit a WHERE a.convention_id = c.id) AS audit,
      (SELECT json_agg(json_build_object('type', o.type, 'sequence', o.sequence,
          'status', o.payload -> 'status', 'version', o.payload -> 'version',
          'about', o.payload -> 'conventionId') ORDER BY o.number)
        FROM outbox o WHERE o.convention_id = c.id) AS outbox,
      (SELECT json_agg(json_build_object('version', v.version, 'reason', v.reason,
          'hash', v.document_hash) ORDER BY v.version)
        FROM convention_version v WHERE v.convention_id = c.id) AS versions,
      (SELECT count(*)::int FROM signature s WHERE s.convention_id = c.id) AS signatures
    FROM convention c WHERE c.id = ANY(${ids}::uuid[])`.execute(store.db);
  return rows;
};

const storedOf = (modelled: Modelled, id: string) => ({
  state: {
    status: modelled.status,
    revision: modelled.history.length,
    version: modelled.versions.length,
    justification: modelled.justification ?? null,
  },
  audit: modelled.history.map(({at, actor, qualities, events, status, version}, index) => ({
    sequence: index + 1,
    conventionId: id,
    at,
    actor,
    roles: qualities,
    action: events.join(' '),
    status,
    version,
  })),
  outbox: modelled.history.flatMap(({events, status, version}, index) =>
    events.map(type => ({type, sequence: index + 1, status, version, about: id})),
  ),
  versions: modelled.versions.map((reason, index) => ({version: index + 1, reason})),
  signatures: modelled.signatures,
});

/** Checks what the store keeps of a sequence: the chain, the events, the versions, nothing else. */
export const checkStored = async (
  lane: Lane,
  world: World,
  ids: readonly string[],
): Promise<void> => {
  const rows = new Map((await readStored(lane, ids)).map(row => [row.id, row]));
  for (const [index, modelled] of world.entries()) {
    const id = ids[index] ?? '';
    const row = rows.get(id);
    const audit = row?.audit ?? [];
    assert.deepEqual(
      {
        state: row?.state,
        audit: audit.map(({entry: {details: _, documentHash: __, ...entry}}) => entry),
        outbox: row?.outbox ?? [],
        versions: row?.versions?.map(({version, reason}) => ({version, reason})),
        signatures: row?.signatures,
      },
      storedOf(modelled, id),
    );
    assert.equal(brokenLink(id, audit, modelled.history.length), undefined, 'the chain is broken');
    const {documentHash: last} = stateOf(modelled, id);
    assert.equal(audit.at(-1)?.entry.documentHash, last, 'the chain names another document');
  }
};

/** How many rows a lane's sequences have left, table by table. */
export type Rows = Readonly<Record<string, number>>;

export const countRows = async ({store}: Lane): Promise<Rows> => {
  const {rows} = await sql<Record<string, number>>`SELECT
      (SELECT count(*)::int FROM convention) AS conventions,
      (SELECT count(*)::int FROM convention_version) AS versions,
      (SELECT count(*)::int FROM signature) AS signatures,
      (SELECT count(*)::int FROM asking) AS askings,
      (SELECT count(*)::int FROM assessment) AS assessments,
      (SELECT count(*)::int FROM convention_audit) AS audit,
      (SELECT count(*)::int FROM outbox) AS outbox,
      (SELECT count(*)::int FROM accommodation) AS accommodations,
      (SELECT count(*)::int FROM draft) AS drafts`.execute(store.db);
  return rows[0] ?? {};
};

/** How many rows a sequence must leave. */
export const rowsOf = (world: World): Rows => {
  const sum = (count: (modelled: Modelled) => number) =>
    world.reduce((total, modelled) => total + count(modelled), 0);
  return {
    conventions: world.length,
    versions: sum(({versions}) => versions.length),
    signatures: sum(({signatures}) => signatures),
    askings: sum(({asked}) => asked.length),
    assessments: sum(
      ({history}) => history.filter(({events}) => events.includes('assessment.created')).length,
    ),
    audit: sum(({history}) => history.length),
    outbox: sum(({history}) => history.reduce((total, {events}) => total + events.length, 0)),
    accommodations: 0,
    drafts: 0,
  };
};
