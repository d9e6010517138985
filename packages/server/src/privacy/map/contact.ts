import {type Line, personal, secretHash, type TableLines, technical} from '../line.ts';

/** Read by both sides on their own page, and by the company in its mail. */
const told = personal('any', {mayAppearIn: ['self-api', 'mail']});
/** Shown to nobody; in the draft of the convention it becomes what its sender says again. */
const hidden = personal('any', {mayAppearIn: ['draft-api']});

const REQUEST: Readonly<Record<string, Line>> = {
  siret: technical,
  appellationCode: technical,
  locationId: technical,
  contactMode: technical,
  immersionObjective: technical,
  potentialBeneficiaryFirstName: told,
  potentialBeneficiaryLastName: personal('any', {mayAppearIn: ['self-api']}),
  potentialBeneficiaryEmail: hidden,
  potentialBeneficiaryPhone: hidden,
  datePreferences: told,
  activities: told,
  experienceAdditionalInformation: told,
  potentialBeneficiaryResumeLink: personal('any', {mayAppearIn: ['self-api']}),
  message: told,
};

/** The tables of first contacts. */
export const CONTACT_TABLES: Readonly<Record<string, TableLines>> = {
  contact: {
    holds:
      'Les demandes écrites aux entreprises : qui, pour quel métier, quand, et ce qu’il en est',
    why: 'Transmettre la demande et la réponse sans montrer les adresses ; compter les réponses',
    rowsOf: 'contact',
    retention: 'contact',
    columns: {
      id: technical,
      siret: technical,
      appellation: technical,
      mode: technical,
      status: technical,
      revision: technical,
      email_key: personal('any'),
      content_hash: secretHash,
      content: {fields: REQUEST},
      submitted_by: technical,
      created_at: technical,
      sent_at: technical,
      seen_at: technical,
      answered_at: technical,
      answer: technical,
      decline_reason: technical,
      closed_at: technical,
      reminders: technical,
      erased_at: technical,
    },
  },
  contact_message: {
    holds: 'Les messages échangés avec une entreprise',
    why: 'Transmettre la conversation sans montrer les adresses',
    rowsOf: 'contact',
    retention: 'contact',
    columns: {
      id: technical,
      number: technical,
      contact_id: technical,
      side: technical,
      text: told,
      source: technical,
      created_at: technical,
    },
  },
  spent_proof: {
    holds: 'Les preuves de travail déjà montrées',
    why: 'Ne pas accepter deux fois la même',
    rowsOf: 'nobody',
    retention: 'contact-trace',
    columns: {hash: secretHash, expires_at: technical},
  },
  inbound_mail: {
    holds: 'L’empreinte des e-mails reçus en réponse',
    why: 'Ne pas transmettre deux fois le même',
    rowsOf: 'nobody',
    retention: 'contact-trace',
    columns: {hash: secretHash, received_at: technical},
  },
};
