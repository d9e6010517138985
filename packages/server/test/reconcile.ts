import {sql} from 'kysely';
import {verifyAudit} from '../src/convention/audit-store.ts';
import type {Store} from '../src/store/database.ts';
import {type Expected, expectedOf, type Ledger} from './ledger.ts';

type Held = {
  id: string;
  status: string;
  revision: number;
  version: number;
  signed_version: number;
  hash: string;
  signatures: string[];
  audit: string[];
  outbox: string[];
};

const read = async ({db}: Store): Promise<Map<string, Held>> => {
  const {rows} = await sql<Held>`
    SELECT c.id, c.status, c.revision, c.version, c.signed_version,
      (SELECT v.document_hash FROM convention_version v
        WHERE v.convention_id = c.id AND v.version = c.signed_version) AS hash,
      ARRAY(SELECT concat(s.role, ' ', s.version, ' ', s.document_hash) FROM signature s
        WHERE s.convention_id = c.id ORDER BY 1) AS signatures,
      ARRAY(SELECT concat(a.sequence, ' ', a.entry ->> 'action') FROM convention_audit a
        WHERE a.convention_id = c.id ORDER BY a.sequence) AS audit,
      ARRAY(SELECT concat(o.sequence, ' ', o.type) FROM outbox o
        WHERE o.convention_id = c.id ORDER BY o.number) AS outbox
    FROM convention c`.execute(db);
  return new Map(rows.map(row => [row.id, row]));
};

const heldAs = (expected: Expected): Omit<Held, 'id'> => ({
  status: expected.status,
  revision: expected.revision,
  version: expected.version,
  signed_version: expected.signedVersion,
  hash: expected.documentHash,
  signatures: expected.signatures.toSorted(),
  audit: expected.events.map((events, index) => `${index + 1} ${events.join(' ')}`),
  outbox: expected.events.flatMap((events, index) => events.map(event => `${index + 1} ${event}`)),
});

const compare = (held: Held, expected: Expected): string[] =>
  Object.entries(heldAs(expected)).flatMap(([name, value]) => {
    const found = JSON.stringify(held[name as keyof Held]);
    const wanted = JSON.stringify(value);
    return found === wanted ? [] : [`${name} is ${found}, acknowledged were ${wanted}`];
  });

/**
 * Holds what was acknowledged against what is stored: state, signatures, audit chain and outbox
 * of every convention of the database. Says in words what does not agree.
 */
export const reconcile = async (
  store: Store,
  ledger: Ledger,
  parties: number,
): Promise<string[]> => {
  const held = await read(store);
  const strangers = [...held.keys()].filter(id => !ledger.has(id));
  const differences = [...ledger].flatMap(([id, acknowledged]) => {
    const {expected, wrong} = expectedOf(acknowledged, parties);
    const one = held.get(id);
    return [...wrong, ...(one ? compare(one, expected) : ['is not stored'])].map(
      what => `${id}: ${what}`,
    );
  });
  const {broken} = await verifyAudit(store.db);
  return [
    ...strangers.map(id => `${id}: nobody was told of it`),
    ...differences,
    ...broken.map(({conventionId, sequence}) => `${conventionId}: chain broken at ${sequence}`),
  ];
};
