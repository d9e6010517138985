import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, immersion, letter, of, opening} from './parts.ts';

/** To the right address, once a wrong one was corrected: the link the other should not have had. */
export const addressCorrected = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Votre lien pour l’immersion ${of(mail.beneficiary)}`,
      preheader: 'Votre adresse a été corrigée dans la convention.',
      short: `Votre lien pour l’immersion ${of(mail.beneficiary)}.`,
    },
    paragraph(
      `Votre adresse était fausse dans la convention : elle vient d’être corrigée. Voici votre lien pour ${immersion(mail)}. Les liens envoyés à l’ancienne adresse ne fonctionnent plus.`,
    ),
    about(mail),
    ...opening(mail, 'Ouvrir la convention'),
    paragraph(
      `Si vous n’avez pas encore signé, faites-le avant le ${mail.start}. Les signatures déjà données restent valables.`,
    ),
  );
