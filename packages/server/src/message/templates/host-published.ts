import {type Content, paragraph} from '../content.ts';
import type {AccountMail} from '../mail.ts';
import {companyOf, howToOpen, ownPage, toCompany} from './host-parts.ts';

/** To the contact of a company that has just shown its code. */
export const hostPublished = (mail: AccountMail): Content =>
  toCompany(
    mail,
    {
      subject: 'La fiche de votre entreprise est publiée',
      preheader: 'On peut maintenant vous trouver et vous écrire.',
      short: 'La fiche de votre entreprise est publiée.',
    },
    paragraph(
      `C’est fait : ${companyOf(mail)} est dans l’annuaire, et les personnes qui cherchent une immersion peuvent vous trouver.`,
    ),
    paragraph(
      'Quand quelqu’un voudra vous rencontrer, vous recevrez un e-mail, dont un bouton mène à sa demande. Répondez, même pour dire non : la personne attend votre réponse pour avancer.',
    ),
    ownPage(mail, 'Gérer ma fiche'),
    paragraph(
      'Sur cette page, vous pouvez corriger la fiche, la mettre en pause ou la retirer, à tout moment.',
    ),
    howToOpen(),
  );
