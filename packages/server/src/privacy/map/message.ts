import {personal, secret, type TableLines, technical} from '../line.ts';
import {EVENT_FIELDS} from './history.ts';

/** The tables of `message`. */
export const MESSAGE_TABLES: Readonly<Record<string, TableLines>> = {
  message: {
    holds: 'Les messages envoyés : à quelle adresse, de quelle sorte, quand ; pas leur texte',
    why: 'Envoyer chaque message une fois ; pouvoir dire s’il est parti',
    rowsOf: 'recipient',
    retention: 'message',
    columns: {
      id: technical,
      outbox_id: technical,
      kind: technical,
      channel: technical,
      convention_id: technical,
      roles: technical,
      recipient: personal('any', {mayAppearIn: ['mail']}),
      data: {
        fields: {
          ...EVENT_FIELDS,
          code: secret('any', {mayAppearIn: ['mail']}),
          codeId: technical,
          isLast: technical,
          firstName: personal('any', {mayAppearIn: ['mail']}),
        },
      },
      ceiling: technical,
      is_urgent: technical,
      status: technical,
      attempts: technical,
      due_at: technical,
      lease: technical,
      expires_at: technical,
      created_at: technical,
      sent_at: technical,
      last_error: technical,
      erased_at: technical,
    },
  },
  mailbox: {
    holds: 'La boîte aux lettres de la démonstration : des messages qui ne partent pas',
    why: 'Essayer le parcours avec des personnes fictives ; vide ailleurs',
    rowsOf: 'recipient',
    retention: 'message',
    columns: {
      id: technical,
      channel: technical,
      recipient: personal('any', {mayAppearIn: ['mail']}),
      subject: personal('any', {mayAppearIn: ['mail'], isFree: true}),
      html: personal('any', {mayAppearIn: ['mail'], isFree: true}),
      text: personal('any', {mayAppearIn: ['mail'], isFree: true}),
      received_at: technical,
    },
  },
};
