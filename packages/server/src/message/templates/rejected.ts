import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {
  about,
  agencyWords,
  capital,
  immersion,
  letter,
  of,
  opening,
  reason,
  toPeople,
} from './parts.ts';

/** To everybody: the agency refused, and why. */
export const rejected = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Demande refusée : l’immersion ${of(mail.beneficiary)}`,
      preheader: 'L’immersion ne peut pas avoir lieu. Le motif est dans ce message.',
      short: `L’immersion ${of(mail.beneficiary)} est refusée : elle ne peut pas avoir lieu.`,
    },
    paragraph(
      `${capital(agencyWords(mail))} l’a refusée. ${capital(immersion(mail))} ne peut pas avoir lieu.`,
    ),
    ...reason(mail),
    about(mail),
    ...toPeople(
      mail,
      paragraph('Vous pouvez en parler avec la structure, puis faire une nouvelle demande.'),
    ),
    ...opening(mail, 'Voir la demande'),
  );
