import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, capital, immersion, letter, of, opening, reason} from './parts.ts';

/** To the parties and the tutor: another agency is in charge. */
export const transferred = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Une autre structure suit l’immersion ${of(mail.beneficiary)}`,
      preheader: `C’est maintenant ${mail.agency.name}. Les signatures restent valables.`,
      short: `${mail.agency.name} suit maintenant l’immersion ${of(mail.beneficiary)}.`,
    },
    paragraph(
      `${capital(immersion(mail))} est maintenant suivie par ${mail.agency.name}. Les signatures déjà données restent valables.`,
    ),
    ...reason(mail),
    about(mail, ['Nouvelle structure', mail.agency.name]),
    paragraph('Si vous avez déjà signé, vous n’avez rien à faire.'),
    ...opening(mail, 'Suivre la convention'),
  );
