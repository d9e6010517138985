import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, opening} from './parts.ts';

/** To the beneficiary: it was said that they did not come, and whom to tell if it is wrong. */
export const assessmentNoShowTold = (mail: ConventionMail): Content => {
  const {name, phone} = mail.agency;
  const whom = phone === undefined ? name : `${name}, ${phone}`;
  return letter(
    mail,
    {
      subject: `Votre immersion chez ${mail.host} n’a pas eu lieu ?`,
      preheader: 'C’est ce que dit son bilan. Si c’est faux, dites-le.',
      short: `Le bilan de votre immersion chez ${mail.host} dit qu’elle n’a pas eu lieu. Si c’est faux, dites-le : ${whom}.`,
    },
    paragraph(
      `Le bilan de votre immersion chez ${mail.host} dit qu’elle n’a pas eu lieu. Vous pouvez lire ce qui a été écrit. Vous n’avez rien à signer.`,
    ),
    ...opening(mail, 'Lire le bilan'),
    paragraph('C’est faux, ou vous voulez l’expliquer ? Appelez la structure ci-dessous.'),
    about(mail),
  );
};
