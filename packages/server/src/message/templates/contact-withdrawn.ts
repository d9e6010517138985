import {type Content, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, contactLetter} from './contact-parts.ts';

/** To the company, when nobody waits for its answer any more. */
export const contactWithdrawn = (mail: ContactMail): Content =>
  contactLetter(
    mail,
    {
      subject: `${mail.candidate} a retiré sa demande`,
      preheader: 'Vous n’avez rien à faire.',
      short: `${mail.candidate} a retiré sa demande d’immersion.`,
    },
    paragraph(
      `${mail.candidate} a retiré sa demande d’immersion. Vous n’avez rien à faire, et merci de l’avoir lue.`,
    ),
    aboutContact(mail),
  );
