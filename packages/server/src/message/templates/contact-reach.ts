import {type Block, type Content, facts, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {aboutContact, contactLetter, openExchange} from './contact-parts.ts';

const coordinates = ({reach}: ContactMail): readonly Block[] =>
  reach === undefined
    ? []
    : [
        facts(
          reach.name === '' ? undefined : ['Demandez', reach.name],
          reach.job === undefined ? undefined : ['Fonction', reach.job],
          reach.phone === undefined ? undefined : ['Téléphone', reach.phone],
          reach.address === undefined ? undefined : ['Adresse', reach.address],
        ),
      ];

/** To the candidate of a company that wants a call or a visit: whom to ask for, and where. */
export const contactReach = (mail: ContactMail): Content => {
  const isCall = mail.reach?.phone !== undefined;
  const doing = isCall ? 'Appelez' : 'Allez voir';
  return contactLetter(
    mail,
    {
      subject: `${doing} ${mail.company} pour votre immersion`,
      preheader: isCall
        ? 'Cette entreprise préfère un appel.'
        : 'Cette entreprise préfère une visite.',
      short: `${doing} ${mail.company} pour votre immersion : les coordonnées sont dans l’e-mail.`,
    },
    paragraph(
      isCall
        ? `${mail.company} préfère qu’on l’appelle. Nous ne lui avons pas écrit : c’est à vous de le faire.`
        : `${mail.company} préfère qu’on vienne sur place. Nous ne lui avons pas écrit : c’est à vous d’y aller.`,
    ),
    ...coordinates(mail),
    aboutContact(mail),
    paragraph(
      'À dire : votre prénom, que vous cherchez une immersion professionnelle de quelques jours, le métier, et quand vous êtes disponible.',
    ),
    paragraph(
      'L’entreprise est d’accord ? Préparez la convention sur votre page : une partie est déjà remplie.',
    ),
    ...openExchange(mail, 'Ouvrir ma page'),
  );
};
