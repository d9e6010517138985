import {type Content, paragraph, quote} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, contactLetter, openExchange} from './contact-parts.ts';

/** To one side: what the other wrote. */
export const contactMessage = (mail: ContactMail): Content => {
  const {side, candidate, company, words = ''} = mail;
  const by = side === 'host' ? candidate : company;
  return contactLetter(
    mail,
    {
      subject: `Nouveau message de ${by}`,
      preheader: 'À propos d’une immersion.',
      short: `Nouveau message de ${by} à propos d’une immersion.`,
    },
    paragraph(`${by} vous a écrit à propos de l’immersion.`),
    quote(by, words),
    ...openExchange(mail, 'Lire et répondre'),
    aboutContact(mail),
  );
};
