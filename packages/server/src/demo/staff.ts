import type {StaffRole} from '@immersion-kit/sdk/contract';
import {giveRight} from '../staff/rights.ts';
import type {Store} from '../store/database.ts';
import {newId} from '../store/id.ts';

type Person = {
  readonly role: StaffRole;
  readonly firstName: string;
  readonly lastName: string;
};

/** Who works where, by the agency's key in the demonstration: fictional, at `.example` addresses. */
const TEAMS: Readonly<Record<string, readonly Person[]>> = {
  'demonstration-57-mission-locale': [
    {role: 'counsellor', firstName: 'Awa', lastName: 'Konaté'},
    {role: 'validator', firstName: 'Gaëlle', lastName: 'Le Bihan'},
  ],
  'demonstration-57-cap-emploi': [
    {role: 'counsellor', firstName: 'Yanis', lastName: 'Benali'},
    {role: 'validator', firstName: 'Claire', lastName: 'Fontaine'},
  ],
  'demonstration-57-insertion': [
    {role: 'counsellor', firstName: 'Thomas', lastName: 'Weber'},
    {role: 'validator', firstName: 'Inès', lastName: 'Garnier'},
  ],
};

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');

/** The address of somebody, at their agency's: `awa.konate@metz.example`. */
const emailOf = ({firstName, lastName}: Person, agencyEmail: string): string =>
  `${plain(firstName)}.${plain(lastName)}${agencyEmail.slice(agencyEmail.indexOf('@'))}`;

/** Gives a counsellor and a validator to three agencies of the demonstration that have nobody. */
export const seedStaff = async ({
  store,
  now,
}: {
  readonly store: Store;
  readonly now: () => Date;
}): Promise<void> => {
  const agencies = await store.db
    .selectFrom('agency')
    .select(['id', 'external_id', 'contact_email'])
    .where('external_id', 'in', Object.keys(TEAMS))
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('staff_right').select('role').whereRef('agency_id', '=', 'agency.id'),
        ),
      ),
    )
    .execute();
  const clock = {now: now(), newId: () => newId(now())};
  await store.db.transaction().execute(async tx => {
    for (const {id, external_id: key, contact_email: contact} of agencies) {
      for (const person of TEAMS[key ?? ''] ?? []) {
        const email = emailOf(person, contact ?? '@structure.example');
        await giveRight(tx, {...person, email, agencyId: id, isNotified: true}, clock);
      }
    }
  });
};
