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

const fact = personal('beneficiary', {mayAppearIn: SEEN, onErasure: 'kept'});
const reason = personal('beneficiary', {mayAppearIn: [...SEEN, 'mail'], isFree: true});
const agent = (path: string) => ({
  [`${path}firstName`]: personal('staff', {mayAppearIn: [...SEEN, 'mail']}),
  [`${path}lastName`]: personal('staff', {mayAppearIn: [...SEEN, 'mail']}),
});

/** It names most of them, and what was written freely may name the others. */
const printed = personal(['any', ...QUALITIES], {mayAppearIn: SEEN});

/** How a signature was given. */
export const EVIDENCE: Readonly<Record<string, Line>> = {
  channel: technical,
  invitationId: technical,
  codeId: technical,
  codeSentAt: technical,
  codeUsedAt: technical,
};

/** The tables of `convention`. */
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
      key_id: technical,
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
      justification: {...reason, mayAppearIn: ['owner-api', 'agency-api', 'mail']},
      author: technical,
      created_at: technical,
      search_words: personal(['any', 'beneficiary'], {isFree: true}),
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
  asking: {
    holds:
      'Ce que les parties et la structure se demandent : qui, à quel sujet, quand, en quels mots',
    why: 'Dire ce qui ne va pas sans téléphoner, et en garder la trace avec la convention',
    rowsOf: 'parties',
    retention: 'convention',
    columns: {
      convention_id: technical,
      sequence: technical,
      version: technical,
      role: technical,
      subject: technical,
      message: {...reason, mayAppearIn: ['owner-api', 'agency-api', 'mail']},
      asked_at: technical,
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
};
