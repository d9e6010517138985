import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, immersion, letter, of, opening} from './parts.ts';

/** To somebody whose link was too old: a new one. */
export const invitationRenewed = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Votre nouveau lien pour l’immersion ${of(mail.beneficiary)}`,
      preheader: 'L’ancien lien ne fonctionnait plus.',
      short: `Votre nouveau lien pour l’immersion ${of(mail.beneficiary)}.`,
    },
    paragraph(`Vous avez demandé un nouveau lien pour ${immersion(mail)}. Le voici.`),
    ...opening(mail, 'Ouvrir la convention'),
    about(mail),
  );
