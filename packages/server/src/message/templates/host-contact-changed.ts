import {type Content, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {AccountMail} from '../mail.ts';
import {plainName} from '../plain.ts';
import {companyOf, toCompany} from './host-parts.ts';

/** To the address that answered for a company until another one was given. */
export const hostContactChanged = (mail: AccountMail): Content => {
  const partner = plainName(wordIn(mail.data, 'partner'));
  const how = partner === '' ? 'avec un code envoyé à cette adresse' : `par ${partner}`;
  return toCompany(
    mail,
    {
      subject: 'Une autre adresse répond maintenant pour votre entreprise',
      preheader: 'Les demandes et les codes n’arriveront plus ici.',
      short: 'Une autre adresse répond maintenant pour votre entreprise.',
    },
    paragraph(
      `La fiche de ${companyOf(mail)} dans l’annuaire a été modifiée ${how} : les demandes et les codes vont maintenant à une autre.`,
    ),
    paragraph(
      'Ce n’est pas vous ? Dites-le au service qui vous a fait connaître l’annuaire : il peut retirer la fiche.',
    ),
  );
};
