import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, agencyWords, capital, immersion, letter, of, opening, reason} from './parts.ts';

/** To each party: the agency asks for a change, in its words. */
export const askedOfParties = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `À modifier : la convention d’immersion ${of(mail.beneficiary)}`,
      preheader: `${mail.agency.name} vous demande un changement.`,
      short: `${mail.agency.name} vous demande un changement dans la convention d’immersion ${of(mail.beneficiary)}.`,
    },
    paragraph(
      `${capital(agencyWords(mail))} vous demande un changement avant de décider. Cela concerne ${immersion(mail)}.`,
    ),
    ...reason(mail),
    paragraph(
      `À faire avant le ${mail.start} : il suffit qu’une personne modifie la convention. Chacun signe ensuite la nouvelle version.`,
    ),
    about(mail),
    ...opening(mail, 'Ouvrir la convention'),
  );
