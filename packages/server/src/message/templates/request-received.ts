import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the agency: a request came. */
export const requestReceived = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Nouvelle demande d’immersion : ${mail.beneficiary}, ${mail.dates}`,
      preheader: `Chez ${mail.host}. Les signatures sont en cours.`,
      short: `Nouvelle demande d’immersion ${of(mail.beneficiary)}.`,
    },
    paragraph(
      mail.isRenewal
        ? 'Le renouvellement d’une immersion est proposé. Chacun a reçu une invitation à signer.'
        : 'Une demande d’immersion vous est adressée. Chacun a reçu une invitation à signer.',
    ),
    about(mail, ['Tuteur ou tutrice', mail.tutor]),
    paragraph(
      'Vous n’avez rien à faire tout de suite : vous recevrez un message quand tout le monde aura signé. Vous pouvez déjà lire la demande.',
    ),
    ...opening(mail, 'Ouvrir la demande'),
  );
