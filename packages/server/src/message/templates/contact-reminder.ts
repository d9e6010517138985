import {type Content, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, askedWords, contactLetter, openExchange} from './contact-parts.ts';

/** To the company that has not answered yet. */
export const contactReminder = (mail: ContactMail): Content => {
  const isLast = mail.data['isLast'] === true;
  return contactLetter(
    mail,
    {
      subject: `Rappel : ${mail.candidate} attend votre réponse`,
      preheader: isLast
        ? 'Dernier rappel pour cette demande d’immersion.'
        : 'Une réponse prend une minute, même pour dire non.',
      short: `Rappel : ${mail.candidate} attend votre réponse pour une immersion.`,
    },
    paragraph(
      `${mail.candidate} vous a écrit pour faire une immersion chez vous et attend toujours votre réponse. Même un « pas cette fois » l’aide à avancer.`,
    ),
    ...openExchange(mail, 'Lire et répondre'),
    ...(isLast
      ? [
          paragraph(
            'C’est notre dernier rappel. Sans réponse, la demande se fermera 15 jours ouvrés après son envoi ; vous pourrez encore dire oui ensuite.',
          ),
        ]
      : []),
    aboutContact(mail),
    ...askedWords(mail),
  );
};
