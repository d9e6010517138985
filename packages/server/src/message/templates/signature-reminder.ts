import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, capital, immersion, letter, of, opening, signatures} from './parts.ts';

/** To a party whose signature is late. */
export const signatureReminder = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Rappel : votre signature est attendue pour l’immersion ${of(mail.beneficiary)}`,
      preheader: `À signer avant le ${mail.start}.`,
      short: `Rappel : signez la convention d’immersion ${of(mail.beneficiary)} avant le ${mail.start}.`,
    },
    paragraph(
      `${capital(immersion(mail))} commence le ${mail.start}. Il manque votre signature : sans elle, l’immersion ne peut pas commencer.`,
    ),
    ...opening(mail, 'Lire et signer la convention'),
    signatures(mail),
    about(mail),
  );
