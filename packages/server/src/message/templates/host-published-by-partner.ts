import {type Content, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {AccountMail} from '../mail.ts';
import {plainName} from '../plain.ts';
import {companyOf, howToOpen, ownPage, toCompany} from './host-parts.ts';

/** To the contact of a company that a partner put in the directory. */
export const hostPublishedByPartner = (mail: AccountMail): Content => {
  const partner = plainName(wordIn(mail.data, 'partner')) || 'un partenaire de l’annuaire';
  return toCompany(
    mail,
    {
      subject: 'Votre entreprise est dans l’annuaire des immersions',
      preheader: `Publiée par ${partner}. Vous pouvez la corriger ou la retirer.`,
      short: 'Votre entreprise est dans l’annuaire des immersions.',
    },
    paragraph(
      `${companyOf(mail)} vient d’être publiée par ${partner} dans l’annuaire des entreprises qui accueillent des immersions professionnelles. Votre adresse a été donnée pour recevoir les demandes ; elle n’est montrée à personne.`,
    ),
    ownPage(mail, 'Prendre la fiche en main'),
    paragraph(
      'Sur cette page, vous pouvez la corriger, la mettre en pause ou la retirer. Dès que vous la changez, vous seul en répondez.',
    ),
    howToOpen(),
  );
};
