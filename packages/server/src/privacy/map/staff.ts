import {personal, secretHash, type TableLines, technical} from '../line.ts';

/** The tables of an agency's people. */
export const STAFF_TABLES: Readonly<Record<string, TableLines>> = {
  staff_session: {
    holds: 'Les connexions ouvertes de l’équipe des structures',
    why: 'Rester connecté 12 heures',
    rowsOf: 'staff',
    retention: 'sign-in',
    columns: {
      hash: secretHash,
      staff_id: technical,
      created_at: technical,
      expires_at: technical,
      revoked_at: technical,
    },
  },
  staff_access: {
    holds: 'Qui, dans une structure, a lu quelle convention, et quand',
    why: 'Retrouver un accès anormal (RGPD, article 32)',
    rowsOf: 'nobody',
    retention: 'access',
    columns: {
      number: technical,
      staff_id: technical,
      convention_id: technical,
      what: technical,
      at: technical,
    },
  },
  staff_right: {
    holds: 'Les rôles de chacun dans chaque structure',
    why: 'Savoir qui peut lire, accepter et valider',
    rowsOf: 'staff',
    retention: 'staff',
    columns: {
      staff_id: technical,
      agency_id: technical,
      role: technical,
      is_notified: technical,
      created_at: technical,
    },
  },
  staff_member: {
    holds: 'L’équipe des structures : nom, prénom, adresse professionnelle',
    why: 'Se connecter, signer les décisions de son nom, recevoir les messages de la structure',
    rowsOf: 'staff',
    retention: 'staff',
    columns: {
      id: technical,
      email: personal('staff', {mayAppearIn: ['self-api']}),
      first_name: personal('staff', {mayAppearIn: ['self-api', 'mail', 'document']}),
      last_name: personal('staff', {mayAppearIn: ['self-api', 'mail', 'document']}),
      created_at: technical,
      erased_at: technical,
    },
  },
};
