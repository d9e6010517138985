import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {contract} from '@immersion-kit/sdk/contract';
import {BASE_URL} from '../api.ts';
import type {Told} from '../asking.ts';
import {deliver as deliverAll, type Fate} from './delivering.ts';
import {addressOf, requestOf} from './lane.ts';
import * as modelled from './modelled.ts';
import {
  answerOf,
  end,
  invitationToken,
  type Playing,
  sessionToken,
  settle,
  tell,
  type Typed,
} from './playing.ts';
import type {Deed} from './steps.ts';

const deliver = async (playing: Playing): Promise<void> => {
  const {lane, conventionId, tokens} = playing;
  const {after, fates} = deliverAll(playing.model);
  const letters = await lane.deliver();
  const {rows} = await lane.store.pool.query<{line: string}>(
    `DELETE FROM message WHERE convention_id = $1
    RETURNING kind || ' ' || recipient || ' ' || coalesce(last_error, status) AS line`,
    [conventionId],
  );
  const lineOf = ({kind, party, address, end}: Fate) =>
    `${kind} ${addressOf(party, address)} ${end}`;
  assert.deepEqual(rows.map(({line}) => line).sort(), fates.map(lineOf).sort());
  const codes = [...after.codes];
  for (const {kind, party, address, code, end: fate} of fates) {
    end(playing, fate);
    if (fate !== 'sent') continue;
    const to = addressOf(party, address);
    const at = letters.findIndex(letter => letter.kind === kind && letter.to === to);
    const [letter] = letters.splice(at, 1);
    const asked = code === undefined ? undefined : codes[code];
    if (code === undefined || !asked) tokens.push(letter?.token ?? '');
    else codes[code] = {...asked, digits: letter?.code ?? ''};
  }
  assert.equal(letters.length, 0, 'something else was sent');
  assert.equal(tokens.length, after.invitations.length);
  playing.model = {...after, codes};
};

const open = async (playing: Playing, invitation: number): Promise<void> => {
  const {party} = playing.model.invitations[invitation] ?? {};
  const token = invitationToken(playing, invitation);
  const told = await tell(playing, contract.openInvitation, {body: {token}});
  settle(playing, told, modelled.open(playing.model, invitation));
  if (told.status !== 200) return;
  const opened = JSON.parse(told.text) as Record<string, string>;
  assert.deepEqual([opened['conventionId'], opened['role']], [playing.conventionId, party]);
  playing.sessions.push(opened['session'] ?? '');
};

const type = async (playing: Playing, session: number, {body, key}: Typed): Promise<Told> =>
  tell(playing, contract.signConvention, {
    token: sessionToken(playing, session),
    body,
    headers: {'idempotency-key': key},
  });

const documentOf = ({hashes}: Playing, hash: string): string =>
  [...hashes].find(([, known]) => known === hash)?.[0] ?? '';

/** Signs, or tries to; asked again under the same name by the same person, the answer is the same. */
const sign = async (playing: Playing, session: number, typed: Typed): Promise<void> => {
  const {model, kept} = playing;
  const {documentHash, code: digits} = typed.body;
  const name = `${model.sessions[session]?.party ?? 'nobody'} ${typed.key}`;
  const before = kept.get(name);
  const admitted = modelled.sessionAnswer(model, session);
  const told = await type(playing, session, typed);
  if (before && admitted === 'done') {
    assert.equal(answerOf(told), before.answer);
    if (before.answer === 'done') assert.equal(told.text, before.text);
    end(playing, 'kept');
    return;
  }
  const document = documentOf(playing, documentHash);
  const outcome = modelled.type(model, session, {document, digits});
  settle(playing, told, outcome);
  const isKept = outcome.answer === 'done' || outcome.answer === 'code_wrong';
  if (isKept) kept.set(name, {answer: outcome.answer, text: told.text});
};

/** Reads what there is to read with a link, as what follows links does. */
const look = async (playing: Playing, session: number): Promise<void> => {
  const {lane, conventionId, tokens, model} = playing;
  const token = tokens.at(-1) ?? '';
  const authorization = `Bearer ${sessionToken(playing, session)}`;
  const one = `/api/conventions/${conventionId}`;
  for (const path of [
    `/signer?jeton=${token}`,
    `/api/invitations/open?token=${token}`,
    `${one}/sign`,
    `${one}/signature-code`,
    one,
  ]) {
    for (const method of ['GET', 'HEAD']) {
      const request = new Request(BASE_URL + path, {method, headers: {authorization}});
      const {status} = await lane.app.fetch(request);
      const isRead = path === one && modelled.sessionAnswer(model, session) === 'done';
      if (path.startsWith('/api')) assert.equal(status === 200, isRead, `${method} ${path}`);
    }
  }
  end(playing, 'done');
};

/** Does one thing to the application, and holds what is answered against the model. */
export const perform = async (playing: Playing, deed: Deed): Promise<void> => {
  const {model, lane, base, hashes} = playing;
  const token = lane.agencyToken;
  switch (deed.does) {
    case 'deliver':
      return deliver(playing);
    case 'open':
      return open(playing, deed.invitation);
    case 'renew': {
      const body = {token: invitationToken(playing, deed.invitation)};
      const told = await tell(playing, contract.renewInvitation, {body});
      assert.equal(told.text, '{"asked":true}');
      settle(playing, told, modelled.renew(model, deed.invitation));
      return;
    }
    case 'remind': {
      const told = await tell(playing, contract.remindSignatory, {
        token,
        body: {role: deed.party},
      });
      settle(playing, told, modelled.remind(model, deed.party));
      return;
    }
    case 'correct': {
      const {party, address} = deed;
      const [other = party] = modelled.PARTIES.filter(one => one !== party);
      const email =
        address === 'shared'
          ? addressOf(other, model.shown.addresses[other])
          : addressOf(party, address);
      const told = await tell(playing, contract.correctContact, {
        token,
        body: {role: party, email},
      });
      settle(playing, told, modelled.correct(model, {party, address}));
      return;
    }
    case 'modify': {
      const outcome = modelled.modify(model, deed);
      const {agencyId: _, ...convention} = requestOf(base, outcome.after.shown);
      const body = {convention, justification: 'Demande de la structure.'};
      settle(playing, await tell(playing, contract.modifyConvention, {token, body}), outcome);
      return;
    }
    case 'ask': {
      const body = {documentHash: hashes.get(deed.document) ?? ''};
      const told = await tell(playing, contract.requestSignatureCode, {
        token: sessionToken(playing, deed.session),
        body,
      });
      settle(playing, told, modelled.ask(model, deed.session, deed.document));
      return;
    }
    case 'type': {
      const documentHash = hashes.get(deed.document) ?? '';
      const typed = {body: {documentHash, code: deed.digits}, key: randomUUID()};
      playing.typed.push(typed);
      return sign(playing, deed.session, typed);
    }
    case 'replay': {
      const typed = playing.typed.at(-1 - (deed.pick % 2));
      return typed && sign(playing, deed.session, typed);
    }
    case 'look':
      return look(playing, deed.session);
    case 'wait':
      playing.model = modelled.wait(model, deed.ms);
      lane.clock.now = new Date(playing.model.now);
      end(playing, 'done');
  }
};
