import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, opening} from './parts.ts';

/** To the beneficiary, who has not signed the assessment: somebody asks for it. */
export const assessmentToSignReminder = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Rappel : le bilan de votre immersion chez ${mail.host} est à signer`,
      preheader: 'Il attend votre avis et votre signature.',
      short: `Rappel : lisez et signez le bilan de votre immersion chez ${mail.host}.`,
    },
    paragraph(
      `Le bilan de votre immersion chez ${mail.host} attend votre signature. Lisez-le, dites si vous êtes d’accord ou non, puis signez avec le code à six chiffres que vous recevrez.`,
    ),
    ...opening(mail, 'Lire et signer le bilan'),
    about(mail),
  );
