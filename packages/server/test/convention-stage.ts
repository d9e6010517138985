import {
  type ConventionRequest,
  type ConventionState,
  contract,
  type Role,
} from '@immersion-kit/sdk/contract';
import {openSession} from '../src/access/link-store.ts';
import type {App} from '../src/app.ts';
import type {Store} from '../src/store/database.ts';
import {ask} from './asking.ts';
import {nameOf} from './chance.ts';
import {DIGITS, signing} from './codes.ts';
import {addAgency, agencyKey, requestFor} from './conventions.ts';

/** How far a convention has gone. */
export type Stage = 'submitted' | 'signed' | 'accepted' | 'validated';

const NOW = new Date('2026-11-23T09:00:00Z');
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
/** A person's link to one convention, opened at the tests' instant unless told otherwise. */
export const openLink = (
  {db}: Store,
  conventionId: string,
  role: Role = 'beneficiary',
  now = NOW,
): Promise<string> => openSession(db, {conventionId, role, now});

/** Gives the token of a new draft. */
export const newDraft = async (app: App, token: string): Promise<string> => {
  const {text} = await ask(app, contract.createDraft, {token, body: {convention: {}}});
  return (JSON.parse(text) as {token: string}).token;
};

/**
 * A structure, the prescriber it refers to, and conventions of theirs at any stage, each of
 * somebody else so that no two are alike.
 */
export const conventionStage = async (store: Store, app: App) => {
  const prescriber = await addAgency(store, {name: 'Cap emploi 57', kind: 'cap-emploi'});
  const agency = await addAgency(store, {
    name: 'Chantier du Saulnois',
    kind: 'structure-IAE',
    refersTo: prescriber,
  });
  const key = await agencyKey(store, [agency, prescriber]);
  let people = 0;
  /** A last name nobody had before. */
  const newName = (): string => nameOf(people++);

  const tell = async (
    route: (typeof contract)[keyof typeof contract],
    asking: Parameters<typeof ask>[2],
  ): Promise<ConventionState> => {
    const {status, text} = await ask(app, route, asking);
    if (status >= 300) throw new Error(`${route.path}: ${text}`);
    return JSON.parse(text) as ConventionState;
  };

  const submit = (
    convention: ConventionRequest = requestFor(agency, {lastName: newName()}),
    options: {readonly duplicates?: 'keep'} = {},
  ): Promise<ConventionState> =>
    tell(contract.submitConvention, {token: key, body: {convention, ...options}});

  const act = (
    {id, revision}: ConventionState,
    route: (typeof contract)[keyof typeof contract],
    token = key,
    body: unknown = AGENT,
  ): Promise<ConventionState> =>
    tell(route, {token, params: {conventionId: id}, body, ifMatch: `"${revision}"`});

  /** Gives each party the code they sign with. */
  const giveCodes = async ({id: conventionId, documentHash}: ConventionState): Promise<void> => {
    for (const role of ['beneficiary', 'establishment-representative'] as const) {
      await signing(store, {conventionId, role, documentHash}, NOW);
    }
  };

  const signAll = async (submitted: ConventionState): Promise<ConventionState> => {
    await giveCodes(submitted);
    let state = submitted;
    for (const role of ['beneficiary', 'establishment-representative'] as const) {
      const token = await openLink(store, state.id, role);
      const {documentHash} = state;
      state = await act(state, contract.signConvention, token, {documentHash, code: DIGITS});
    }
    return state;
  };

  /** A convention that has gone as far as asked. */
  const conventionAt = async (
    stage: Stage,
    convention?: ConventionRequest,
  ): Promise<ConventionState> => {
    const submitted = await submit(convention);
    if (stage === 'submitted') return submitted;
    const signed = await signAll(submitted);
    if (stage === 'signed') return signed;
    const accepted = await act(signed, contract.acceptConvention);
    return stage === 'accepted' ? accepted : act(accepted, contract.validateConvention);
  };

  return {agency, prescriber, key, newName, submit, giveCodes, conventionAt};
};
