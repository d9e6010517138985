import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, capital, immersion, letter, of, opening, reason, toSign} from './parts.ts';

/** To each party: the content changed, everybody signs again. */
export const modified = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `À signer de nouveau : la convention d’immersion ${of(mail.beneficiary)}`,
      preheader: 'La convention a été modifiée : les signatures déjà données ne comptent plus.',
      short: `La convention d’immersion ${of(mail.beneficiary)} a été modifiée : signez la nouvelle version avant le ${mail.start}.`,
    },
    paragraph(
      `${capital(immersion(mail))} : la convention a été modifiée. Les signatures déjà données ne comptent plus, chacun signe la nouvelle version.`,
    ),
    ...reason(mail),
    about(mail),
    ...opening(mail, 'Lire et signer la nouvelle version'),
    ...toSign(mail),
  );
