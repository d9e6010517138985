import {contract, type Role, SCOPES} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {listKeys, revokeKey} from '../src/access/key-store.ts';
import {hashLinkToken, makeLinkToken} from '../src/access/link.ts';
import type {App} from '../src/app.ts';
import type {Store} from '../src/store/database.ts';
import {addKey, BASE_URL} from './api.ts';
import {ask} from './asking.ts';
import {type conventionStage, newDraft, openLink} from './convention-stage.ts';

import {addAgency} from './conventions.ts';
import {OTHER_PARTNER, PARTNER, UNKNOWN_PAGE} from './pages.ts';
import {linkCases} from './link-cases.ts';
import type {Shown} from './shown.ts';
import {staffCases} from './staff-cases.ts';

const ALL = SCOPES;
const NOW = new Date('2026-11-23T09:00:00Z');
const AN_HOUR_AGO = new Date('2026-11-23T08:00:00Z');

type Stage = Awaited<ReturnType<typeof conventionStage>>;

/** Every way of showing who one is, by the name it has in the table of admission. */
export const accessCases = async (
  store: Store,
  app: App,
  stage: Stage,
): Promise<Record<string, Shown>> => {
  const {agency, prescriber, key, conventionAt} = stage;
  const stranger = await addAgency(store, {name: 'Operateur', kind: 'operateur-cep'});
  const elsewhere = (await conventionAt('submitted')).id;
  const secret = (choices: Parameters<typeof addKey>[1]) =>
    addKey(store, {scopes: [...ALL], ...choices});
  const page = await secret({prefix: 'pk', origins: [PARTNER]});
  await secret({prefix: 'pk', origins: [OTHER_PARTNER]});
  const own = await secret({agencyIds: [agency]});
  const revoked = await secret({agencyIds: [agency]});
  const revokedId = (await listKeys(store.db)).find(({ending}) => ending === revoked.slice(-4))?.id;
  await revokeKey(store.db, revokedId ?? '', AN_HOUR_AGO);
  const pageWith = (choices: Parameters<typeof addKey>[1]) =>
    secret({prefix: 'pk', origins: [PARTNER], ...choices});

  const draft = () => newDraft(app, key);
  const expiredDraft = async () => {
    const token = await draft();
    await sql`UPDATE draft SET expires_at = ${NOW} WHERE token_hash = ${hashLinkToken(token)}`.execute(
      store.db,
    );
    return token;
  };
  const deletedDraft = async () => {
    const token = await draft();
    await ask(app, contract.deleteDraft, {token});
    return token;
  };
  const session = (role: Role) => (conventionId: string) => openLink(store, conventionId, role);
  const beneficiary = session('beneficiary');
  const expired = (conventionId: string) =>
    openLink(store, conventionId, 'beneficiary', new Date(NOW.getTime() - 30 * 60_000));

  return {
    ...(await staffCases(store, stage)),
    ...(await linkCases(store)),
    nothing: {as: 'anybody'},
    'a word': {as: 'anybody', token: 'hello'},
    'an unknown secret key': {as: 'anybody', token: `sk_test_${'0'.repeat(72)}`},
    "a page's key": {as: 'page', token: page, origin: PARTNER},
    "a page's key, other agency": {
      as: 'page elsewhere',
      token: await pageWith({agencyIds: [stranger]}),
      origin: PARTNER,
    },
    "a page's key, no scope": {
      as: 'page',
      token: await pageWith({scopes: ['directory:read']}),
      origin: PARTNER,
    },
    "a page's key, no origin": {as: 'page', token: page},
    "a page's key, other partner": {as: 'page', token: page, origin: OTHER_PARTNER},
    "a page's key, unknown page": {as: 'page', token: page, origin: UNKNOWN_PAGE},
    "a page's key, our own page": {as: 'page', token: page, origin: BASE_URL},
    "a page's key, from a file": {as: 'page', token: page, origin: 'null'},
    "a live page's key": {as: 'page', token: await pageWith({mode: 'live'}), origin: PARTNER},
    "the agency's key": {as: 'agency', token: own},
    "a key of the agency's kind": {
      as: 'agency',
      token: await secret({agencyKinds: ['structure-IAE']}),
    },
    "the prescriber's key": {as: 'prescriber', token: await secret({agencyIds: [prescriber]})},
    "a key of the prescriber's kind": {
      as: 'prescriber',
      token: await secret({agencyKinds: ['cap-emploi']}),
    },
    'a key of another agency': {as: 'stranger', token: await secret({agencyIds: [stranger]})},
    'a key of another kind': {as: 'stranger', token: await secret({agencyKinds: ['autre']})},
    'a key of no agency': {as: 'stranger', token: await secret({})},
    'a key that only reads': {
      as: 'agency',
      token: await secret({agencyIds: [agency], scopes: ['convention:read']}),
    },
    'a key that only writes': {
      as: 'agency',
      token: await secret({agencyIds: [agency], scopes: ['convention:write']}),
    },
    'a key without any scope asked': {
      as: 'agency',
      token: await secret({agencyIds: [agency], scopes: ['directory:write']}),
    },
    'a secret key in a page': {as: 'agency', token: own, origin: PARTNER},
    'a secret key in our own page': {as: 'agency', token: own, origin: BASE_URL},
    'a secret key from a file': {as: 'agency', token: own, origin: 'null'},
    'a revoked key': {as: 'agency', token: revoked},
    'an expired key': {
      as: 'agency',
      token: await secret({agencyIds: [agency], expiresAt: NOW}),
    },
    'a live key': {as: 'agency', token: await secret({agencyIds: [agency], mode: 'live'})},
    "a draft's link": {as: 'draft', link: draft},
    "a draft's link, our own page": {as: 'draft', link: draft, origin: BASE_URL},
    "a draft's link, partner": {as: 'draft', link: draft, origin: PARTNER},
    "a draft's link, unknown page": {as: 'draft', link: draft, origin: UNKNOWN_PAGE},
    "a draft's link, from a file": {as: 'draft', link: draft, origin: 'null'},
    "an expired draft's link": {as: 'draft', link: expiredDraft},
    "a deleted draft's link": {as: 'draft', link: deletedDraft},
    'an unknown session': {as: 'beneficiary', token: makeLinkToken('session')},
    "a session's hash": {
      as: 'beneficiary',
      link: async conventionId => hashLinkToken(await beneficiary(conventionId)),
    },
    "the beneficiary's session": {as: 'beneficiary', link: beneficiary},
    "the host's session": {as: 'host', link: session('establishment-representative')},
    "a counsellor's session": {as: 'counsellor', link: session('counsellor')},
    "a viewer's session": {as: 'viewer', link: session('agency-viewer')},
    'a session elsewhere': {as: 'outsider', link: () => beneficiary(elsewhere)},
    'an expired session': {as: 'beneficiary', link: expired},
    'a session, our own page': {as: 'beneficiary', link: beneficiary, origin: BASE_URL},
    'a session, partner': {as: 'beneficiary', link: beneficiary, origin: PARTNER},
    'a session, unknown page': {as: 'beneficiary', link: beneficiary, origin: UNKNOWN_PAGE},
    'a session, from a file': {as: 'beneficiary', link: beneficiary, origin: 'null'},
  };
};
