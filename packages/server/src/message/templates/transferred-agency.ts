import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening, reason, signatures} from './parts.ts';

/** To the agency a convention is given to. */
export const transferredAgency = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Demande transférée : l’immersion ${of(mail.beneficiary)}, ${mail.dates}`,
      preheader: 'Une autre structure vous confie cette demande.',
      short: `L’immersion ${of(mail.beneficiary)} vous est confiée.`,
    },
    paragraph('Une autre structure vous confie cette demande d’immersion.'),
    ...reason(mail),
    about(mail, ['Tuteur ou tutrice', mail.tutor]),
    signatures(mail),
    paragraph(`Si tout le monde a signé, elle attend votre décision avant le ${mail.start}.`),
    ...opening(mail, 'Ouvrir la demande'),
  );
