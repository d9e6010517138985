import type {ContactMode, ContactSide} from '@immersion-kit/sdk/contract';
import {openLink} from '../../server/src/access/link-token.ts';
import {fictionalSiret} from '../../server/src/demo/hosts.ts';
import {refreshOfferSearch} from '../../server/src/directory/search/refresh.ts';
import type {Store} from '../../server/src/store/database.ts';
import {addHosts} from '../../server/test/fixtures.ts';

/** A company to be written to: how, and for how many jobs. */
export type ToJoin = {readonly contactMode: ContactMode; readonly jobs: readonly string[]};
export type OfContact = {readonly contactId: string; readonly side: ContactSide};

const FIRST = 400;
const DAY_MS = 86_400_000;

/** What may happen to companies that are written to, behind a page; each takes and gives JSON. */
export const contactHappenings = (store: Store) => {
  const {pool} = store;
  let companies = 0;
  const moments = () => ({now: new Date(), expiresAt: new Date(Date.now() + DAY_MS)});
  const happenings = {
    /** A company that nobody has written to. */
    'join-company': async ({contactMode, jobs}: ToJoin) => {
      companies += 1;
      const siret = fictionalSiret(FIRST + companies);
      const locationId = `00000000-0000-7000-8000-c${String(companies).padStart(11, '0')}`;
      // Far from where other tests search.
      const place = {id: locationId, city: 'La Rochelle', postcode: '17000', department: '17'};
      await addHosts(store, [
        {
          siret,
          name: `Le Fournil des Essais ${companies}`,
          contactMode,
          places: [{...place, lat: 46.1603, lon: -1.1511}],
          offers: jobs.map(job => ['D1102', job, 'ON_SITE'] as const),
        },
      ]);
      return {siret, locationId};
    },
    'pause-company': async (siret: string) => {
      await pool.query("UPDATE host SET status = 'paused' WHERE siret = $1", [siret]);
    },
    'withdraw-company': async (siret: string) => {
      await pool.query("UPDATE host SET status = 'withdrawn' WHERE siret = $1", [siret]);
    },
    /** It would now rather be called. */
    'prefer-calls': async (siret: string) => {
      await pool.query(
        `UPDATE host SET content = content || '{"contactMode": "PHONE"}' WHERE siret = $1`,
        [siret],
      );
      await pool.query("UPDATE establishment SET contact_mode = 'PHONE' WHERE siret = $1", [siret]);
      await store.db.transaction().execute(tx => refreshOfferSearch(tx, [siret]));
    },
    /** The digits that a message would have brought to an address. */
    'contact-code': async (email: string) => {
      const {rows} = await pool.query<{code: string}>(
        `SELECT data ->> 'code' AS code FROM message
          WHERE recipient = $1 AND kind = 'contact-code' ORDER BY created_at DESC, id DESC`,
        [email],
      );
      return rows[0]?.code ?? '';
    },
    /** The contacts of an address that reached their company. */
    'contacts-of': async (email: string) => {
      const {rows} = await pool.query<{id: string}>(
        'SELECT id FROM contact WHERE email_key = $1 AND sent_at IS NOT NULL',
        [email.toLowerCase()],
      );
      return rows.map(({id}) => id);
    },
    /** The token that a message to one side would have brought. */
    'exchange-token': ({contactId, side}: OfContact) =>
      store.db
        .transaction()
        .execute(tx => openLink(tx, {kind: 'exchange', contactId, side}, moments())),
    /** Nobody answered, for long enough. */
    'expire-contact': async (contactId: string) => {
      await pool.query("UPDATE contact SET status = 'EXPIRED', closed_at = now() WHERE id = $1", [
        contactId,
      ]);
    },
    /** The token of the message about the alert of an address. */
    'alert-token': async (email: string) => {
      const {rows} = await pool.query<{id: string}>(
        'SELECT id FROM search_alert WHERE recipient = $1 ORDER BY created_at DESC',
        [email],
      );
      const alertId = rows[0]?.id ?? '';
      return store.db
        .transaction()
        .execute(tx => openLink(tx, {kind: 'alert', alertId}, moments()));
    },
  };
  return happenings as Readonly<Record<string, (about: never) => unknown>>;
};
