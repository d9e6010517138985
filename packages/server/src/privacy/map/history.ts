import {type Line, type TableLines, technical} from '../line.ts';

/** What an event, its entry in the history and the messages it makes may say: ids and words. */
export const EVENT_FIELDS = {
  conventionId: technical,
  status: technical,
  version: technical,
  role: technical,
  subject: technical,
  'roles[]': technical,
  voidedVersion: technical,
  agencyId: technical,
  fromAgencyId: technical,
  dateStart: technical,
  dateEnd: technical,
  outcome: technical,
  renewalId: technical,
  renewalOf: technical,
  duplicateOf: technical,
  'fields[]': technical,
  'qualities[]': technical,
  reason: technical,
} satisfies Record<string, Line>;

/** The tables that say what happened, and name nobody. */
export const HISTORY_TABLES: Readonly<Record<string, TableLines>> = {
  convention_audit: {
    holds: "L'historique chaîné : ce qui a été fait, quand, sous quel identifiant ; aucun nom",
    why: 'Prouver ce qui est arrivé à la convention, même après un effacement',
    rowsOf: 'nobody',
    retention: 'history',
    columns: {
      convention_id: technical,
      sequence: technical,
      entry: {
        fields: {
          conventionId: technical,
          sequence: technical,
          at: technical,
          action: technical,
          actor: technical,
          'roles[]': technical,
          status: technical,
          version: technical,
          documentHash: technical,
          ...Object.fromEntries(
            Object.entries(EVENT_FIELDS).map(([path, line]) => [`details.${path}`, line]),
          ),
          // Which assessment was written, signed or taken away; whether the person agreed.
          'details.assessmentHash': technical,
          'details.agrees': technical,
        },
      },
      previous_hash: technical,
      hash: technical,
    },
  },
  outbox: {
    holds: 'Les événements à annoncer : identifiants, statut, version ; aucun nom',
    why: 'Envoyer les messages, une fois et dans l’ordre',
    rowsOf: 'nobody',
    retention: 'history',
    columns: {
      id: technical,
      number: technical,
      type: technical,
      convention_id: technical,
      sequence: technical,
      payload: {
        fields: {
          ...EVENT_FIELDS,
          contactId: technical,
          siret: technical,
          appellationCode: technical,
          contactMode: technical,
        },
      },
      created_at: technical,
      consumed_at: technical,
      agency_id: technical,
      key_id: technical,
      position: technical,
    },
  },
};
