import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, immersion, letter, of, opening, reason, toSign} from './parts.ts';

/** To each party: the agency proposes to go on, at new dates; the new convention is to be signed. */
export const renewalRequest = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `À signer : le renouvellement de l’immersion ${of(mail.beneficiary)}`,
      preheader: `Chez ${mail.host}, ${mail.dates}. À signer avant le premier jour.`,
      short: `Le renouvellement de l’immersion ${of(mail.beneficiary)} attend votre signature avant le ${mail.start}.`,
    },
    paragraph(
      `Un renouvellement est proposé pour ${immersion(mail)} : une nouvelle convention, à de nouvelles dates, attend votre signature.`,
    ),
    ...reason(mail),
    about(mail),
    ...opening(mail, 'Lire et signer la nouvelle convention'),
    ...toSign(mail),
  );
