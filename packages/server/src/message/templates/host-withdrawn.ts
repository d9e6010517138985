import {type Content, paragraph} from '../content.ts';
import type {AccountMail} from '../mail.ts';
import {companyOf, toCompany} from './host-parts.ts';

/** To the contact of a company that is not in the directory any more. */
export const hostWithdrawn = (mail: AccountMail): Content =>
  toCompany(
    mail,
    {
      subject: 'Votre entreprise est retirée de l’annuaire',
      preheader: 'Personne ne peut plus la trouver ni lui écrire par l’annuaire.',
      short: 'Votre entreprise est retirée de l’annuaire.',
    },
    paragraph(
      `${companyOf(mail)} n’est plus dans l’annuaire : personne ne peut plus la trouver ni lui écrire par ce moyen. Merci pour les personnes que vous avez accueillies.`,
    ),
    paragraph(
      'Vous pourrez la réinscrire quand vous voudrez, depuis le site où vous l’aviez inscrite.',
    ),
  );
