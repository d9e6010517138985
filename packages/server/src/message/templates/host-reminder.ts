import {type Content, paragraph} from '../content.ts';
import type {AccountMail} from '../mail.ts';
import {companyOf, howToOpen, ownPage, toCompany} from './host-parts.ts';

/** To the contact of a company that has said nothing of its entry for six months. */
export const hostReminder = (mail: AccountMail): Content =>
  toCompany(
    mail,
    {
      subject: 'La fiche de votre entreprise est-elle à jour ?',
      preheader: 'Deux minutes pour vérifier : métiers, lieux, disponibilité.',
      short: 'La fiche de votre entreprise est-elle à jour ?',
    },
    paragraph(
      `Vous n’avez pas vérifié la fiche de ${companyOf(mail)} depuis six mois. Est-elle toujours vraie : métiers, lieux, disponibilité, personne à contacter ?`,
    ),
    ownPage(mail, 'Vérifier ma fiche'),
    paragraph(
      'Si tout est juste, choisissez « Tout est à jour ». Si vous ne pouvez plus accueillir, mettez la fiche en pause ou retirez-la : personne n’écrira pour rien.',
    ),
    howToOpen(),
  );
