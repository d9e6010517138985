import {code, type Content, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {ConventionMail} from '../mail.ts';
import {immersion, letter} from './parts.ts';

/** To a party who is about to sign. It holds no link: the page that asks the code is open. */
export const signatureCode = (mail: ConventionMail): Content => {
  const digits = wordIn(mail.data, 'code');
  return letter(
    mail,
    {
      subject: `${digits} : votre code pour signer`,
      preheader: 'Valable 10 minutes, une seule fois.',
      short: `${digits} est votre code pour signer la convention d’immersion. Valable 10 minutes. Ne le donnez à personne.`,
    },
    paragraph(`Voici votre code pour signer la convention : ${immersion(mail)}.`),
    code(digits),
    paragraph(
      'Tapez-le sur la page où vous lisez la convention. Il est valable 10 minutes, une seule fois.',
    ),
    paragraph('Ne donnez ce code à personne : avec lui, on signe à votre place.'),
  );
};
