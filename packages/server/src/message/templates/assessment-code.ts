import {code, type Content, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {ConventionMail} from '../mail.ts';
import {immersion, letter} from './parts.ts';

/** To the beneficiary, who is about to sign the assessment. No link: the page is open. */
export const assessmentCode = (mail: ConventionMail): Content => {
  const digits = wordIn(mail.data, 'code');
  return letter(
    mail,
    {
      subject: `${digits} : votre code pour signer le bilan`,
      preheader: 'Valable 10 minutes, une seule fois.',
      short: `${digits} est votre code pour signer le bilan de votre immersion. Valable 10 minutes. Ne le donnez à personne.`,
    },
    paragraph(`Voici votre code pour signer le bilan de ${immersion(mail)}.`),
    code(digits),
    paragraph(
      'Tapez-le sur la page où vous lisez le bilan. Il est valable 10 minutes, une seule fois.',
    ),
    paragraph('Ne donnez ce code à personne : avec lui, on signe à votre place.'),
  );
};
