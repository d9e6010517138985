import {
  type Line,
  personal,
  pseudonym,
  QUALITIES,
  secretHash,
  sensitive,
  type TableLines,
  technical,
} from '../line.ts';
import {CONTENT_FIELDS, DRAFT_FIELDS} from './content.ts';

const SEEN = ['owner-api', 'agency-api', 'document'] as const;

/** What an event, its entry in the history and the messages it makes may say: ids and words. */
export const EVENT_FIELDS = {
  conventionId: technical,
  status: technical,
  version: technical,
  role: technical,
  'roles[]': technical,
  voidedVersion: technical,
  agencyId: technical,
  renewalId: technical,
  renewalOf: technical,
  duplicateOf: technical,
  'fields[]': technical,
  'qualities[]': technical,
  reason: technical,
} satisfies Record<string, Line>;

const fact = personal('beneficiary', {mayAppearIn: SEEN, onErasure: 'kept'});
const reason = personal('beneficiary', {mayAppearIn: [...SEEN, 'mail'], isFree: true});
const agent = (path: string) => ({
  [`${path}firstName`]: personal('staff', {mayAppearIn: [...SEEN, 'mail']}),
  [`${path}lastName`]: personal('staff', {mayAppearIn: [...SEEN, 'mail']}),
});

/** It names most of them, and what was written freely may name the others. */
const printed = personal(['any', ...QUALITIES], {mayAppearIn: SEEN});

/** How a signature was given. */
const EVIDENCE: Readonly<Record<string, Line>> = {
  channel: technical,
};

/** The tables of `convention`, in the order in which rows may be taken away. */
export const CONVENTION_TABLES: Readonly<Record<string, TableLines>> = {
  convention: {
    holds: 'Les conventions : où en est chacune, ses dates, les motifs donnés, qui a validé',
    why: 'Faire vivre la convention (Code du travail, L5135-1 et suivants)',
    rowsOf: 'parties',
    retention: 'convention',
    columns: {
      id: technical,
      kind: technical,
      agency_id: technical,
      status: technical,
      status_justification: reason,
      revision: technical,
      version: technical,
      signed_version: technical,
      siret: fact,
      appellation: fact,
      person_key: pseudonym('beneficiary'),
      date_start: fact,
      date_end: fact,
      agency_referent: {fields: agent('')},
      validators: {fields: {...agent('counsellor.'), ...agent('validator.')}},
      renewed_from: technical,
      renewal_justification: reason,
      transfer_justification: {...reason, mayAppearIn: ['mail']},
      submitted_by: technical,
      submitted_at: technical,
      accepted_at: technical,
      validated_at: technical,
      updated_at: technical,
      waiting_since: technical,
      erased_at: technical,
    },
  },
  convention_version: {
    holds: 'Chaque version de la convention, telle que ses parties la lisent et la signent',
    why: 'Les mentions obligatoires de la convention (D5135-2) ; prouver ce qui a été signé',
    rowsOf: 'parties',
    retention: 'convention',
    columns: {
      convention_id: technical,
      version: technical,
      reason: technical,
      content: {fields: CONTENT_FIELDS},
      text_version: technical,
      document_hash: technical,
      justification: {...reason, mayAppearIn: ['mail']},
      author: technical,
      created_at: technical,
      search_words: personal('beneficiary', {isFree: true}),
      erased_at: technical,
    },
  },
  signature: {
    holds: 'Les signatures : qui, en quelle qualité, quand, par quel moyen',
    why: 'Prouver la signature (règlement eIDAS, article 25)',
    rowsOf: 'signed',
    retention: 'convention',
    columns: {
      convention_id: technical,
      role: technical,
      version: technical,
      document_hash: technical,
      signed_at: technical,
      evidence: {fields: EVIDENCE},
    },
  },
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
      payload: {fields: EVENT_FIELDS},
      created_at: technical,
      consumed_at: technical,
    },
  },
  accommodation: {
    holds: 'La reconnaissance du handicap (RQTH) et l’aménagement du poste, si la personne le dit',
    why: 'Préparer le poste de la personne, qui l’a dit de son plein gré (RGPD, article 9)',
    rowsOf: 'beneficiary',
    retention: 'convention',
    columns: {
      convention_id: technical,
      is_rqth: sensitive('beneficiary', {mayAppearIn: ['self-api', 'agency-api']}),
      adaptation: sensitive('beneficiary', {mayAppearIn: ['self-api', 'agency-api']}),
      declared_by: technical,
      updated_at: technical,
    },
  },
  document: {
    holds: 'La convention validée, en PDF, et de quoi vérifier une copie',
    why: 'Remettre à chacun le document signé (L5135-4) ; en vérifier une copie imprimée',
    rowsOf: 'rendered',
    retention: 'convention',
    columns: {
      convention_id: technical,
      version: technical,
      pdf: printed,
      view: printed,
      sha256: technical,
      document_hash: technical,
      verification_code: technical,
      created_at: technical,
      erased_at: technical,
    },
  },
  draft: {
    holds: 'Les demandes en cours de saisie, si la personne a choisi de les enregistrer',
    why: 'Reprendre une demande plus tard',
    rowsOf: 'draft',
    retention: 'draft',
    columns: {
      id: technical,
      token_hash: secretHash,
      content: {fields: DRAFT_FIELDS},
      revision: technical,
      created_by: technical,
      created_at: technical,
      updated_at: technical,
      expires_at: technical,
    },
  },
  link_session: {
    holds: 'Les visites ouvertes par un lien personnel',
    why: 'Lire et signer sans compte ni mot de passe',
    rowsOf: 'role',
    retention: 'session',
    columns: {
      hash: secretHash,
      convention_id: technical,
      role: technical,
      created_at: technical,
      expires_at: technical,
      invitation_id: technical,
    },
  },
  invitation: {
    holds: 'Les liens personnels envoyés par e-mail ou SMS ; le lien lui-même n’est pas gardé',
    why: 'Inviter chaque partie à lire et signer',
    rowsOf: 'role',
    retention: 'invitation',
    columns: {
      id: technical,
      token_hash: secretHash,
      convention_id: technical,
      role: technical,
      created_at: technical,
      expires_at: technical,
      revoked_at: technical,
    },
  },
  signature_code: {
    holds: 'Les codes à six chiffres demandés pour signer ; le code lui-même n’est pas gardé',
    why: 'Vérifier que celui qui signe lit bien les messages de cette adresse',
    rowsOf: 'role',
    retention: 'code',
    columns: {
      id: technical,
      convention_id: technical,
      role: technical,
      document_hash: technical,
      code_hash: secretHash,
      sent_at: technical,
      tries: technical,
      created_at: technical,
      expires_at: technical,
      used_at: technical,
    },
  },
  signature_reminder: {
    holds: 'La date de la dernière relance de chaque partie',
    why: 'Ne pas relancer plus d’une fois par jour',
    rowsOf: 'role',
    retention: 'convention',
    columns: {convention_id: technical, role: technical, reminded_at: technical},
  },
};
