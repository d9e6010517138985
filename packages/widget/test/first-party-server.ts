import type {Client} from '@immersion-kit/sdk';
import type {Role, SignatoryRole, StaffRole} from '@immersion-kit/sdk/contract';
import {invite} from '../../server/src/signature/invitation.ts';
import {openStaffSession} from '../../server/src/staff/session.ts';
import type {Store} from '../../server/src/store/database.ts';
import {newId} from '../../server/src/store/id.ts';
import {signing} from '../../server/test/codes.ts';
import {conventionWorld} from '../../server/test/convention-world.ts';
import {addStaff} from '../../server/test/signed-in.ts';

/** A convention to make: how far it has gone, where, and what is particular in it. */
export type ToMake = {
  readonly stage: 'submitted' | 'inReview' | 'accepted' | 'validated';
  /** `one`: it validates alone; `two`: a counsellor accepts first. */
  readonly agency: 'one' | 'two';
  readonly choices?: Record<string, unknown>;
};

type Called = {readonly method: keyof Client; readonly input: Record<string, unknown>};
export type ByAgency = Called & {readonly agency: 'one' | 'two'};
export type ByParty = Called & {readonly conventionId: string; readonly role: Role};
export type ToSign = {
  readonly conventionId: string;
  readonly role: SignatoryRole;
  readonly documentHash: string;
};

type Method = (input: unknown) => Promise<unknown>;

/** What may happen to conventions behind a page of ours, by name; each takes and gives JSON. */
export const firstPartyHappenings = async (store: Store) => {
  const world = await conventionWorld(store);
  const {clock} = world;
  const agencies = {
    one: await world.addActing({name: 'Mission locale du Val', steps: 'validator-only'}),
    two: await world.addActing({name: 'Agence des Forges', steps: 'counsellor-and-validator'}),
  };
  /** The pages' server runs on the real clock, and the world's must not be behind it. */
  const now = (): Date => (clock.now = new Date());

  const invitationFor = (conventionId: string, role: Role): Promise<string> => {
    const made = {conventionId, role, now: now(), newId: () => newId(clock.now)};
    return store.db.transaction().execute(tx => invite(tx, made));
  };
  const call = (client: Client, {method, input}: Called) =>
    (client[method] as unknown as Method)(input);

  const happenings = {
    'make-convention': async ({stage, agency, choices}: ToMake) => {
      now();
      const made = await world[stage === 'submitted' ? 'submit' : stage](agencies[agency], choices);
      const {id, documentHash, revision, status} = made;
      return {id, documentHash, revision, status, agencyId: agencies[agency].id};
    },
    /** The token of a message to somebody. */
    invite: ({conventionId, role}: {conventionId: string; role: Role}) =>
      invitationFor(conventionId, role),
    /** Has every link to a convention be too old. */
    'expire-links': async (conventionId: string) => {
      await store.pool.query(
        "UPDATE invitation SET expires_at = now() - interval '1 minute' WHERE convention_id = $1",
        [conventionId],
      );
    },
    /** The digits a message would have brought, good for ten minutes. */
    'give-code': async (signed: ToSign) => (await signing(store, signed, now())).code,
    sign: async ({conventionId: id, documentHash, role}: ToSign) => {
      now();
      const state = {id, documentHash} as Parameters<typeof world.sign>[0];
      await world.sign(state, [role]);
    },
    'by-agency': ({agency, ...called}: ByAgency) => {
      now();
      return call(agencies[agency].client, called);
    },
    'by-party': async ({conventionId, role, ...called}: ByParty) => {
      now();
      return call(await world.session(conventionId, role), called);
    },
    /** The cookie of somebody of an agency, signed in. */
    'sign-in': async ({agency, role}: {agency: 'one' | 'two'; role: StaffRole}) => {
      const staffId = await addStaff(store, agencies[agency].id, role);
      const {token} = await store.db
        .transaction()
        .execute(tx => openStaffSession(tx, {staffId, now: now()}));
      return `immersion=${token}`;
    },
  };
  return happenings as Readonly<Record<string, (about: never) => unknown>>;
};
