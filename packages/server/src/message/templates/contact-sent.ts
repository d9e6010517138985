import {type Content, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, contactLetter, openExchange} from './contact-parts.ts';

/** To the candidate: the request has left. */
export const contactSent = (mail: ContactMail): Content =>
  contactLetter(
    mail,
    {
      subject: `Votre demande est partie : ${mail.company}`,
      preheader: 'L’entreprise l’a reçue. Vous pouvez la suivre à tout moment.',
      short: `Votre demande est partie à ${mail.company}.`,
    },
    paragraph(`Votre demande d’immersion a été envoyée à ${mail.company}.`),
    aboutContact(mail),
    ...openExchange(mail, 'Suivre ma demande'),
    paragraph(
      'Et après ? L’entreprise a 15 jours ouvrés pour répondre. Nous lui ferons deux rappels, après 3 et 7 jours ouvrés, et nous vous écrirons dès qu’elle répond.',
    ),
    paragraph('En attendant, vous pouvez écrire à d’autres entreprises.'),
  );
