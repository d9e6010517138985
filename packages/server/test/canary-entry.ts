import type {HostRequest} from '@immersion-kit/sdk/contract';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {type CanaryPeople, canaryWord} from './canary-people.ts';
import {bakery} from './host-world.ts';
import {siretOf} from './import.ts';

/** What a company said whose contact is the host of a group of people. */
export const canaryEntry = (people: CanaryPeople): HostRequest => {
  const {firstName, lastName, email, phone} = people['establishment-representative'];
  const siret = siretOf(7000 + people.seed.length * 50 + people.seed.charCodeAt(0));
  return {
    ...bakery(siret),
    contactMode: 'IN_PERSON',
    contact: {firstName, lastName, job: canaryWord(people, 'fonction'), email, phone},
    welcomeAddress: {
      streetNumberAndAddress: canaryWord(people, 'accueil'),
      postcode: '57000',
      city: 'Metz',
    },
  };
};

/** Leaves what a company that left had said, and what it says as it joins again. */
export const leaveEntries = async ({db}: Store, people: CanaryPeople, now: Date): Promise<void> => {
  const entry = canaryEntry(people);
  const content = JSON.stringify(entry);
  const times = {created_at: now, updated_at: now, confirmed_at: now};
  await db
    .insertInto('host')
    .values({siret: entry.siret, content, status: 'withdrawn', revision: 1, ...times})
    .execute();
  await db
    .insertInto('host_registration')
    .values({
      id: newId(now),
      siret: entry.siret,
      content,
      submitted_by: 'essai',
      created_at: now,
      code_sent_at: now,
      expires_at: new Date(now.getTime() + 7 * 86_400_000),
    })
    .execute();
};
