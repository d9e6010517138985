import type {AlertSearch} from '@immersion-kit/sdk/contract';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {enqueue} from '../src/message/enqueue.ts';
import {type CanaryPeople, canaryWord} from './canary-people.ts';

/** What the person accompanied asked to hear of. */
const searchOf = (people: CanaryPeople): AlertSearch => ({
  latitude: 40 + people.number / 1000,
  longitude: 5 + people.number / 1000,
  distanceKm: 10,
  jobLabel: canaryWord(people, 'metier'),
  placeLabel: canaryWord(people, 'lieu'),
});

/** What each line about an alert holds, by name. */
export const alertCanaries = (people: CanaryPeople): Record<string, string> => {
  const {latitude, longitude, jobLabel = '', placeLabel} = searchOf(people);
  return {
    'search_alert.recipient': people.beneficiary.email,
    'search_alert.search:latitude': String(latitude),
    'search_alert.search:longitude': String(longitude),
    'search_alert.search:jobLabel': jobLabel,
    'search_alert.search:placeLabel': placeLabel,
    'message.data:search': canaryWord(people, 'recherche'),
  };
};

/** Leaves an alert in force, and what it is about to tell. */
export const leaveAlert = ({db}: Store, people: CanaryPeople, now: Date): Promise<void> =>
  db.transaction().execute(async tx => {
    const alertId = newId(now);
    const recipient = people.beneficiary.email;
    await tx
      .insertInto('search_alert')
      .values({
        id: alertId,
        recipient,
        search: JSON.stringify(searchOf(people)),
        status: 'active',
        created_at: now,
        asked_at: now,
        confirmed_at: now,
        looked_at: now,
        stopped_at: null,
      })
      .execute();
    await enqueue(tx, {
      kind: 'alert-news',
      recipient,
      data: {alertId, search: canaryWord(people, 'recherche'), companies: [], total: 1},
      now,
      newId: () => newId(now),
    });
  });
