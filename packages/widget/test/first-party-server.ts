import type {Client} from '@immersion-kit/sdk';
import type {Role, SignatoryRole, StaffRole} from '@immersion-kit/sdk/contract';
import {invite} from '../../server/src/signature/invitation.ts';
import {openStaffSession} from '../../server/src/staff/session.ts';
import type {Store} from '../../server/src/store/database.ts';
import {newId} from '../../server/src/store/id.ts';
import {signing} from '../../server/test/codes.ts';
import {agencyKey, clientWith} from '../../server/test/conventions.ts';
import {AGENT, conventionWorld} from '../../server/test/convention-world.ts';
import {addStaff} from '../../server/test/signed-in.ts';

/** `one` and `two` are everybody's; the others, of the test that made them. */
export type AgencyName = 'one' | 'two' | (string & {});

/** A convention to make: how far it has gone, where, and what is particular in it. */
export type ToMake = {
  readonly stage: 'submitted' | 'inReview' | 'accepted' | 'validated';
  /** `one`: it validates alone; `two`: a counsellor accepts first. */
  readonly agency: AgencyName;
  readonly choices?: Record<string, unknown>;
};

/** A validated convention whose immersion has begun, or is over. */
export type ToBegin = {
  readonly choices: {
    readonly start: string;
    readonly days: number;
    readonly isMinor?: boolean;
  };
  /** An instant before its first day. */
  readonly madeAt: string;
  /** One that validates alone. */
  readonly agency: AgencyName;
};

type Called = {readonly method: keyof Client; readonly input: Record<string, unknown>};
export type ByAgency = Called & {readonly agency: AgencyName};
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
  const agencies = new Map([
    ['one', await world.addActing({name: 'Mission locale du Val', steps: 'validator-only'})],
    ['two', await world.addActing({name: 'Agence des Forges', steps: 'counsellor-and-validator'})],
  ]);
  const agencyCalled = (name: AgencyName) => {
    const agency = agencies.get(name);
    if (!agency) throw new Error(`no agency ${name}`);
    return agency;
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
      const acting = agencyCalled(agency);
      const made = await world[stage === 'submitted' ? 'submit' : stage](acting, choices);
      const {id, documentHash, revision, status} = made;
      return {id, documentHash, revision, status, agencyId: acting.id};
    },
    /** The same, validated some days ago: in a world whose clock is that day's, and nobody else's. */
    'make-immersion': async ({choices, madeAt, agency}: ToBegin) => {
      const {id: agencyId} = agencyCalled(agency);
      const past = await conventionWorld(store);
      past.clock.now = new Date(madeAt);
      const client = clientWith(past.app, await agencyKey(store, [agencyId]));
      const acting = {id: agencyId, client};
      const submitted = await past.submit(acting, {lastName: world.newName(), ...choices});
      await past.sign(submitted);
      if (choices.isMinor) await past.sign(submitted, ['beneficiary-representative']);
      const {id: conventionId} = submitted;
      await client.readConvention({conventionId});
      const {id, documentHash, revision, status} = await client.validateConvention({
        conventionId,
        ...AGENT,
      });
      return {id, documentHash, revision, status, agencyId};
    },
    /** An agency of its own, by the name it is then called by. */
    'make-agency': async ({name}: {name: string}) => {
      agencies.set(name, await world.addActing({name, steps: 'validator-only'}));
    },
    /** Has whoever is awaited for a convention have been for some hours. */
    'let-wait': async ({conventionId, hours}: {conventionId: string; hours: number}) => {
      await store.pool.query(
        'UPDATE convention SET waiting_since = now() - make_interval(hours => $2) WHERE id = $1',
        [conventionId, hours],
      );
    },
    /** Ends the sessions of an agency's people, as half a day does. */
    'end-staff-sessions': async (name: AgencyName) => {
      await store.pool.query(
        `UPDATE staff_session SET expires_at = now() - interval '1 minute' WHERE staff_id IN
          (SELECT staff_id FROM staff_right WHERE agency_id = $1)`,
        [agencyCalled(name).id],
      );
    },
    /** The code to sign in that a message would have brought to an address. */
    'sign-in-code': async (email: string) => {
      const {rows} = await store.pool.query<{code: string}>(
        "SELECT data ->> 'code' AS code FROM message WHERE recipient = $1 ORDER BY created_at DESC",
        [email],
      );
      return rows[0]?.code ?? '';
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
    /** Ends every session of a convention's people, as half an hour does. */
    'end-sessions': async (conventionId: string) => {
      await store.pool.query(
        "UPDATE link_session SET expires_at = now() - interval '1 minute' WHERE convention_id = $1",
        [conventionId],
      );
    },
    /** Ends every session of a company, as half an hour does. */
    'end-host-sessions': async (siret: string) => {
      await store.pool.query(
        "UPDATE link_token SET expires_at = now() - interval '1 minute' WHERE purpose = 'host' AND subject = $1",
        [siret],
      );
    },
    /** Ends every code to sign a convention, as ten minutes do. */
    'expire-codes': async (conventionId: string) => {
      await store.pool.query(
        "UPDATE signature_code SET expires_at = now() - interval '1 minute' WHERE convention_id = $1",
        [conventionId],
      );
    },
    /** Has a code, a reminder or a question been sent long enough ago for another. */
    'let-a-day-pass': async (conventionId: string) => {
      for (const table of ['signature_code', 'message']) {
        await store.pool.query(
          `UPDATE ${table} SET created_at = created_at - interval '25 hours' WHERE convention_id = $1`,
          [conventionId],
        );
      }
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
      return call(agencyCalled(agency).client, called);
    },
    'by-party': async ({conventionId, role, ...called}: ByParty) => {
      now();
      return call(await world.session(conventionId, role), called);
    },
    /** Somebody of an agency, by the address they sign in with. */
    'make-staff': async ({agency, role}: {agency: AgencyName; role: StaffRole}) => {
      const id = await addStaff(store, agencyCalled(agency).id, role);
      const member = store.db.selectFrom('staff_member').select('email').where('id', '=', id);
      return (await member.executeTakeFirstOrThrow()).email;
    },
    /** The cookie of somebody of an agency, signed in. */
    'sign-in': async ({agency, role}: {agency: AgencyName; role: StaffRole}) => {
      const staffId = await addStaff(store, agencyCalled(agency).id, role);
      const {token} = await store.db
        .transaction()
        .execute(tx => openStaffSession(tx, {staffId, now: now()}));
      return `immersion=${token}`;
    },
  };
  return happenings as Readonly<Record<string, (about: never) => unknown>>;
};
