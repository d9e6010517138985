import {button, type Content, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, contactLetter} from './contact-parts.ts';

/** To the candidate of a company that has left the directory. */
export const contactClosed = (mail: ContactMail): Content =>
  contactLetter(
    mail,
    {
      subject: 'Votre demande est fermée : l’entreprise n’est plus dans l’annuaire',
      preheader: 'D’autres entreprises peuvent vous accueillir.',
      short: `${mail.company} n’est plus dans l’annuaire : votre demande est fermée.`,
    },
    paragraph(
      `${mail.company} n’est plus dans l’annuaire : elle ne pourra pas répondre à votre demande, que nous avons fermée. Vous n’y êtes pour rien.`,
    ),
    aboutContact(mail),
    button('Chercher une autre entreprise', mail.searchUrl),
  );
