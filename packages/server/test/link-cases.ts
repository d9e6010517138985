import {sql} from 'kysely';
import {openLink} from '../src/access/link-token.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {candidate} from './contact-world.ts';
import {addHosts, addJobs, addPlaces, type Host} from './fixtures.ts';
import {bakery, COMMUNES} from './host-world.ts';
import {siretOf} from './import.ts';
import {PARTNER} from './pages.ts';
import type {Shown} from './shown.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const IN_A_DAY = new Date('2026-11-24T09:00:00Z');
const TERM = {now: NOW, expiresAt: IN_A_DAY};
/** Shown, and with room for whoever writes to it. */
const WRITTEN_TO = 4000;

const hostOf = (number: number): Host => ({
  siret: siretOf(number),
  name: 'Le Fournil des Essais',
  contactMode: 'EMAIL',
  places: [
    {
      id: newId(NOW),
      city: 'Metz',
      postcode: '57000',
      department: '57',
      lat: 49.1,
      lon: 6.17,
    },
  ],
  offers: [['D1102', '11573', 'ON_SITE']],
});

/** Links to things of their own, each as whoever holds it got it. */
const linkMaker = (store: Store) => {
  const {db} = store;
  let number = WRITTEN_TO;
  const open = (caller: Parameters<typeof openLink>[1]): Promise<string> =>
    db.transaction().execute(tx => openLink(tx, caller, TERM));

  const company = async (): Promise<string> => {
    number += 1;
    await addHosts(store, [hostOf(number)]);
    const siret = siretOf(number);
    // What the tables of access send says nothing new of whoever answers there.
    const {contact} = bakery(siretOf(5000));
    await sql`UPDATE host SET content = jsonb_set(content, '{contact}', ${JSON.stringify(contact)}::jsonb)
      WHERE siret = ${siret}`.execute(db);
    return siret;
  };
  const contact = async (isSent: boolean): Promise<string> => {
    const siret = await company();
    const id = newId(NOW);
    const email = `anais-${number}@personne.example`;
    await db
      .insertInto('contact')
      .values({
        id,
        siret,
        appellation: '11573',
        mode: 'EMAIL',
        status: isSent ? 'PENDING' : 'UNCONFIRMED',
        revision: 1,
        email_key: email,
        content_hash: id,
        content: JSON.stringify(candidate(siret, {potentialBeneficiaryEmail: email})),
        submitted_by: 'essai',
        created_at: NOW,
        sent_at: isSent ? NOW : null,
        seen_at: null,
        answered_at: null,
        answer: null,
        decline_reason: null,
        closed_at: null,
        erased_at: null,
      })
      .execute();
    return id;
  };
  const exchange = async (side: 'candidate' | 'host'): Promise<string> =>
    open({kind: 'exchange', contactId: await contact(true), side});

  return {
    registration: async (): Promise<string> => {
      const id = newId(NOW);
      number += 1;
      const entry = bakery(siretOf(number));
      await db
        .insertInto('host_registration')
        .values({
          id,
          siret: entry.siret,
          content: JSON.stringify(entry),
          submitted_by: 'essai',
          created_at: NOW,
          code_sent_at: NOW,
          expires_at: IN_A_DAY,
        })
        .execute();
      return open({kind: 'registration', registrationId: id});
    },
    host: async (): Promise<string> => open({kind: 'host', siret: await company()}),
    sending: async (): Promise<string> => open({kind: 'sending', contactId: await contact(false)}),
    candidate: () => exchange('candidate'),
    company: () => exchange('host'),
    alert: async (): Promise<string> => {
      const id = newId(NOW);
      const search = {latitude: 49.1, longitude: 6.2, distanceKm: 20, placeLabel: 'Metz'};
      await db
        .insertInto('search_alert')
        .values({
          id,
          recipient: `anais-${id}@personne.example`,
          search: JSON.stringify(search),
          status: 'unconfirmed',
          created_at: NOW,
          asked_at: NOW,
          confirmed_at: null,
          looked_at: NOW,
          stopped_at: null,
        })
        .execute();
      return open({kind: 'alert', alertId: id});
    },
  };
};

/** What those links lead to: jobs, communes, and a company that is shown. */
const addDirectory = async (store: Store): Promise<void> => {
  await addJobs(store);
  await addPlaces(store, COMMUNES);
  await addHosts(store, [hostOf(WRITTEN_TO)]);
  // Many write to it, and none shall be one too many.
  await store.pool.query(
    `UPDATE host SET content = jsonb_set(content, '{maxContactsPerMonth}', '1000')`,
  );
};

/** One link of each purpose that is not a convention's. */
export const newLinks = async (store: Store) => {
  await addDirectory(store);
  const make = linkMaker(store);
  return {
    registration: await make.registration(),
    host: await make.host(),
    sending: await make.sending(),
    exchange: await make.company(),
    alert: await make.alert(),
  };
};

/** Every way of coming with such a link, by its name in the tables. */
export const linkCases = async (store: Store): Promise<Record<string, Shown>> => {
  await addDirectory(store);
  const make = linkMaker(store);
  return {
    'a registration': {as: 'registrant', link: make.registration},
    'a registration, partner': {as: 'registrant', link: make.registration, origin: PARTNER},
    "a company's session": {as: 'company', link: make.host},
    'a first contact to confirm': {as: 'sender', link: make.sending},
    'a first contact to confirm, partner': {as: 'sender', link: make.sending, origin: PARTNER},
    "a candidate's link": {as: 'candidate', link: make.candidate},
    "a company's link": {as: 'answerer', link: make.company},
    "an alert's link": {as: 'alert owner', link: make.alert},
  };
};
