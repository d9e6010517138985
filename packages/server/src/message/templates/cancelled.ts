import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, agencyWords, capital, immersion, letter, of, opening, reason} from './parts.ts';

/** To everybody: what was validated is called off, and why. */
export const cancelled = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Annulée : l’immersion ${of(mail.beneficiary)}`,
      preheader: 'La convention ne vaut plus. Le motif est dans ce message.',
      short: `L’immersion ${of(mail.beneficiary)} est annulée : la convention ne vaut plus.`,
    },
    paragraph(
      `${capital(immersion(mail))} est annulée par ${agencyWords(mail)}. La convention ne vaut plus : l’immersion ne doit ni commencer, ni continuer.`,
    ),
    ...reason(mail),
    about(mail),
    ...opening(mail, 'Voir la convention annulée'),
  );
