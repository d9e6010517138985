import {button, type Content, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, contactLetter} from './contact-parts.ts';

/** To the candidate whom a company did not answer. */
export const contactExpired = (mail: ContactMail): Content =>
  contactLetter(
    mail,
    {
      subject: `${mail.company} n’a pas répondu : essayez ailleurs`,
      preheader: 'Ce n’est pas un refus. D’autres entreprises peuvent vous accueillir.',
      short: `${mail.company} n’a pas répondu à votre demande. Essayez une autre entreprise.`,
    },
    paragraph(
      `${mail.company} n’a pas répondu à votre demande en 15 jours ouvrés, malgré nos deux rappels. Ce n’est pas un refus : beaucoup d’entreprises manquent de temps.`,
    ),
    aboutContact(mail),
    paragraph(
      'Nous fermons cette demande pour que vous puissiez avancer. Si l’entreprise dit oui plus tard, nous vous écrirons.',
    ),
    button('Chercher une autre entreprise', mail.searchUrl),
  );
