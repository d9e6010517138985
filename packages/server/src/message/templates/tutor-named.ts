import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To somebody who becomes the tutor of an immersion already validated. */
export const tutorNamed = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Vous suivez l’immersion ${of(mail.beneficiary)}`,
      preheader: `Chez ${mail.host}, ${mail.dates}. Voici la convention signée.`,
      short: `Vous suivez l’immersion ${of(mail.beneficiary)}, ${mail.dates}.`,
    },
    paragraph(
      `${mail.host} vous a choisi pour accueillir et guider ${mail.beneficiary} pendant son immersion. La convention est signée et validée.`,
    ),
    about(
      mail,
      mail.address === undefined ? undefined : ['Adresse', mail.address],
      ['Structure', mail.agency.name],
      mail.emergency === undefined ? undefined : ['En cas d’urgence', mail.emergency],
    ),
    ...opening(mail, 'Ouvrir la convention signée'),
    paragraph(
      'Un accident, une absence, un empêchement ? Prévenez tout de suite la structure ci-dessous.',
    ),
  );
