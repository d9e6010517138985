import {secretHash, type TableLines, technical} from '../line.ts';

/** The tables of links and codes, in the order in which rows may be taken away. */
export const LINK_TABLES: Readonly<Record<string, TableLines>> = {
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
  link_token: {
    holds:
      'Les liens vers une inscription, une fiche, une mise en relation, une alerte ; le lien lui-même n’est pas gardé',
    why: 'Agir sans compte ni mot de passe',
    rowsOf: 'nobody',
    retention: 'link',
    columns: {
      hash: secretHash,
      purpose: technical,
      subject: technical,
      side: technical,
      created_at: technical,
      expires_at: technical,
    },
  },
  one_time_code: {
    holds:
      'Les codes demandés pour se connecter, publier une fiche ou écrire à une entreprise ; ni le code ni l’adresse ne sont gardés',
    why: 'Montrer, sans mot de passe, qu’une adresse est la sienne',
    rowsOf: 'nobody',
    retention: 'sign-in',
    columns: {
      subject_hash: secretHash,
      code_hash: secretHash,
      tries: technical,
      created_at: technical,
      expires_at: technical,
    },
  },
  code_allowance: {
    holds:
      'Combien de codes ont été demandés en un jour pour une entreprise ou vers une adresse ; ni l’une ni l’autre ne sont gardées',
    why: 'Empêcher d’essayer tous les codes, ou d’en inonder une boîte',
    rowsOf: 'nobody',
    retention: 'sign-in',
    columns: {subject_hash: secretHash, begun_at: technical, given: technical},
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
      channel: technical,
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
