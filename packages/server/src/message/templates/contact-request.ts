import {type Content, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, askedWords, contactLetter, openExchange} from './contact-parts.ts';

/** To the company: somebody, whose address is confirmed, would like to come. */
export const contactRequest = (mail: ContactMail): Content =>
  contactLetter(
    mail,
    {
      subject: `${mail.candidate} souhaite découvrir un métier chez vous`,
      preheader: `${mail.job} : une demande d’immersion attend votre réponse.`,
      short: `${mail.candidate} souhaite faire une immersion chez vous (${mail.job}).`,
    },
    ...(mail.data['isTakenOver'] === true
      ? [
          paragraph(
            'Vous recevez cette demande parce que le contact de votre entreprise a changé : elle est arrivée avant. Les liens envoyés à l’ancienne adresse ne fonctionnent plus.',
          ),
        ]
      : []),
    paragraph(
      `${mail.candidate} souhaite faire une immersion professionnelle chez vous : quelques jours pour observer et essayer un métier, avec une convention et sans contrat de travail.`,
    ),
    aboutContact(mail),
    ...askedWords(mail),
    ...openExchange(mail, 'Lire et répondre'),
    paragraph(
      mail.answer === 'yes'
        ? 'Votre entreprise lui a déjà dit oui. Vous pouvez encore lui écrire.'
        : 'Oui, une autre date, ou pas cette fois : une réponse suffit, et prend une minute. La personne l’attend pour avancer.',
    ),
  );
