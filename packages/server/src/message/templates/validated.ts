import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, capital, immersion, letter, of, opening} from './parts.ts';

/** To the parties and the tutor: the immersion may begin. */
export const validated = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `C’est validé : l’immersion ${of(mail.beneficiary)}`,
      preheader: `Elle peut commencer le ${mail.start}. Gardez la convention signée.`,
      short: `L’immersion ${of(mail.beneficiary)} est validée : elle commence le ${mail.start}.`,
    },
    paragraph(`${capital(immersion(mail))} est validée. Elle peut commencer le ${mail.start}.`),
    about(
      mail,
      mail.address === undefined ? undefined : ['Adresse', mail.address],
      ['Tuteur ou tutrice', mail.tutor],
      ['Structure', mail.agency.name],
      mail.counsellor === undefined ? undefined : ['Conseiller', mail.counsellor],
      mail.validator === undefined ? undefined : ['Validée par', mail.validator],
      mail.emergency === undefined ? undefined : ['En cas d’urgence', mail.emergency],
    ),
    paragraph('Ouvrez la convention signée et gardez-la pendant toute l’immersion.'),
    ...opening(mail, 'Ouvrir la convention signée'),
    paragraph(
      'Un accident, une absence, un empêchement ? Prévenez tout de suite la structure ci-dessous.',
    ),
  );
