/** Something time alone does to the rows of a table. */
export type RetentionJob = {
  readonly table: string;
  /** The moment it counts from, as an SQL expression on the table's row `t`. */
  readonly since: string;
  /** How long after, as PostgreSQL writes an interval. */
  readonly after: string;
  /**
   * `delete` the rows; `blank` what their lines say is somebody's; `erase` everybody of the
   * convention, or the person of an agency, as `person erase` does.
   */
  readonly does: 'delete' | 'blank' | 'erase';
  /** Which rows, as an SQL condition on `t`. */
  readonly where?: string;
};

/** How long something is kept: in words, and what sees to it. */
export type Retention = {readonly text: string} & (
  | {readonly jobs: readonly RetentionJob[]}
  /** Where in the code, when it is not one of these jobs. */
  | {readonly keptBy: string}
  /** As long as something else lasts. */
  | {readonly lasts: true}
);

/** When a convention was last changed by somebody; an erasure is no change. */
const LAST_CHANGE = `(SELECT max((a.entry ->> 'at')::timestamptz) FROM convention_audit a
  WHERE a.convention_id = t.id AND a.entry ->> 'action' <> 'convention.person-erased')`;

const CLOSED = `t.erased_at IS NULL AND t.status IN ('REJECTED', 'CANCELLED', 'DEPRECATED')
  AND NOT EXISTS (SELECT FROM convention n WHERE n.renewed_from = t.id AND n.erased_at IS NULL)`;
const VALIDATED = `t.erased_at IS NULL AND t.status = 'ACCEPTED_BY_VALIDATOR'`;
/** The end of the last day. */
const END = `((t.date_end + 1)::timestamp AT TIME ZONE 'UTC')`;

/** Years a validated convention is kept after its last day. */
export const YEARS_AFTER_END = 5;

/**
 * How long each thing is kept, and what erases it. Order matters: what refers to a row goes before
 * that row.
 */
export const RETENTION = {
  session: {
    text: '30 minutes',
    jobs: [{table: 'link_session', since: 't.expires_at', after: '0', does: 'delete'}],
  },
  code: {
    text: '1 jour',
    jobs: [{table: 'signature_code', since: 't.created_at', after: '1 day', does: 'delete'}],
  },
  'sign-in': {
    text: '12 heures pour une connexion, 10 minutes pour un code, 1 jour pour leur nombre',
    keptBy: 'staff/session.ts',
  },
  invitation: {
    text: '60 jours après la fin de leur validité',
    jobs: [{table: 'invitation', since: 't.expires_at', after: '60 days', does: 'delete'}],
  },
  intent: {
    text: '7 jours',
    jobs: [{table: 'idempotency', since: 't.created_at', after: '7 days', does: 'delete'}],
  },
  draft: {
    text: '30 jours après la dernière modification ; vidé dès que la demande est envoyée',
    keptBy: 'convention/draft.ts',
  },
  message: {
    text: "1 an après l'envoi",
    jobs: [
      {
        table: 'message',
        since: 'coalesce(t.sent_at, t.created_at)',
        after: '1 year',
        does: 'blank',
        where: 't.erased_at IS NULL',
      },
      {table: 'mailbox', since: 't.received_at', after: '1 year', does: 'delete'},
    ],
  },
  alert: {
    text: '1 an après sa confirmation ; 7 jours si elle n’est pas confirmée ; arrêtée, son adresse est effacée aussitôt',
    jobs: [
      {
        table: 'search_alert',
        since: 't.created_at',
        after: '7 days',
        does: 'delete',
        where: "t.status = 'unconfirmed'",
      },
      {
        table: 'search_alert',
        since: 'coalesce(t.stopped_at, t.confirmed_at)',
        after: '1 year',
        does: 'delete',
        where: "t.status <> 'unconfirmed'",
      },
    ],
  },
  host: {
    text: 'tant que l’entreprise est dans l’annuaire ; 30 jours après son retrait, la personne qui y répondait est effacée',
    keptBy: 'directory/host/forget.ts',
  },
  contact: {
    text: 'les textes et les personnes, 6 mois après la fin de la demande ; le reste, 2 ans ; 1 jour si elle n’est pas confirmée',
    keptBy: 'contact/erase.ts',
  },
  'contact-trace': {
    text: '10 minutes pour une preuve de travail, 30 jours pour l’empreinte d’un e-mail',
    keptBy: 'contact/forget.ts',
  },
  registration: {
    text: '7 jours',
    jobs: [{table: 'host_registration', since: 't.expires_at', after: '0', does: 'delete'}],
  },
  link: {
    text: 'jusqu’à la fin de leur validité, de 30 minutes à 1 an',
    jobs: [{table: 'link_token', since: 't.expires_at', after: '0', does: 'delete'}],
  },
  access: {
    text: '1 an',
    jobs: [{table: 'staff_access', since: 't.at', after: '1 year', does: 'delete'}],
  },
  staff: {
    text: "tant que la personne a un droit dans une structure, puis 1 an après sa dernière lecture d'une convention",
    jobs: [
      {
        table: 'staff_member',
        since: 't.created_at',
        after: '1 year',
        does: 'erase',
        where: `t.erased_at IS NULL
          AND NOT EXISTS (SELECT FROM staff_right r WHERE r.staff_id = t.id)
          AND NOT EXISTS (SELECT FROM staff_access a WHERE a.staff_id = t.id)`,
      },
    ],
  },
  convention: {
    text: `validée : ${YEARS_AFTER_END} ans après le dernier jour de l'immersion ; refusée, annulée ou classée : 2 ans après le dernier changement`,
    jobs: [
      {table: 'convention', since: LAST_CHANGE, after: '2 years', does: 'erase', where: CLOSED},
      {
        table: 'convention',
        since: END,
        after: `${YEARS_AFTER_END} years`,
        does: 'erase',
        where: VALIDATED,
      },
    ],
  },
  history: {
    text: "sans limite : l'historique ne contient aucune donnée personnelle et prouve ce qui a été fait",
    lasts: true,
  },
  directory: {text: "tant que l'entreprise est dans l'annuaire", lasts: true},
  agency: {text: 'tant que la structure existe', lasts: true},
  reference: {text: "jusqu'à la mise à jour suivante", lasts: true},
  key: {
    text: "tant que la clé est listée ; une clé révoquée reste, pour l'historique",
    lasts: true,
  },
  limit: {
    text: 'quelques minutes à un jour, le temps du compteur',
    keptBy: 'access/limit/bucket.ts',
  },
  system: {text: 'tant que la base existe', lasts: true},
} as const satisfies Record<string, Retention>;
/** A word of {@link RETENTION}. */
export type RetentionName = keyof typeof RETENTION;
