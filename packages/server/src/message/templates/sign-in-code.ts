import {code, type Content, note, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {AccountMail} from '../mail.ts';
import {plainName} from '../plain.ts';

/** To somebody of an agency who signs in. */
export const signInCode = ({data}: AccountMail): Content => {
  const digits = wordIn(data, 'code');
  const name = plainName(wordIn(data, 'firstName'));
  return {
    subject: `${digits} : votre code de connexion`,
    preheader: 'Valable 10 minutes, une seule fois.',
    short: `${digits} est votre code de connexion. Valable 10 minutes. Ne le donnez à personne.`,
    blocks: [
      paragraph(name === '' ? 'Bonjour,' : `Bonjour ${name},`),
      paragraph('Voici votre code pour vous connecter à l’espace de votre structure.'),
      code(digits),
      paragraph('Tapez-le sur la page de connexion. Il est valable 10 minutes, une seule fois.'),
      note(
        'Vous n’avez rien demandé ? Ne faites rien et ne donnez ce code à personne : sans lui, on ne peut pas se connecter à votre place.',
      ),
    ],
  };
};
