import {button, code, type Content, note, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {wordIn} from '../details.ts';
import {plainName} from '../plain.ts';
import {aboutContact} from './contact-parts.ts';

/**
 * To whoever writes to a company, or in whose name somebody does: it says nothing of what was
 * written, which a stranger chose, and of the company no more than letters, which another may have.
 */
export const contactCode = (mail: ContactMail): Content => {
  const digits = wordIn(mail.data, 'code');
  const company = plainName(mail.company) || 'une entreprise';
  return {
    subject: `${digits} : votre code pour envoyer votre demande`,
    preheader: 'Valable 10 minutes.',
    short: `${digits} est votre code pour envoyer votre demande. Valable 10 minutes.`,
    blocks: [
      paragraph('Bonjour,'),
      paragraph(
        'Votre demande est prête. Pour l’envoyer à l’entreprise, tapez ce code sur la page :',
      ),
      code(digits),
      aboutContact({...mail, company}),
      ...(mail.link === undefined
        ? []
        : [
            paragraph('Vous avez fermé la page ? Ouvrez celle-ci et tapez-y le code.'),
            button('Envoyer ma demande', mail.link),
          ]),
      note(
        'Le code est valable 10 minutes ; la page en envoie un autre si besoin, pendant 24 heures.',
      ),
      note(
        'Vous n’avez rien demandé ? Ne faites rien et ne donnez ce code à personne : sans lui, rien n’est envoyé.',
      ),
    ],
  };
};
