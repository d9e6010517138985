import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, opening} from './parts.ts';

/** To the beneficiary: the assessment is written, theirs to read and sign. */
export const assessmentToSign = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `À lire et à signer : le bilan de votre immersion chez ${mail.host}`,
      preheader: 'Dites si vous êtes d’accord, puis signez.',
      short: `Le bilan de votre immersion chez ${mail.host} est écrit : lisez-le et signez-le.`,
    },
    paragraph(
      `Le bilan de votre immersion chez ${mail.host} est écrit. Lisez-le, dites si vous êtes d’accord, puis signez. Pour signer, vous recevrez un code à six chiffres.`,
    ),
    ...opening(mail, 'Lire et signer le bilan'),
    paragraph(
      'Vous n’êtes pas d’accord ? Signez en disant pourquoi : vos mots restent avec le bilan.',
    ),
    about(mail),
  );
