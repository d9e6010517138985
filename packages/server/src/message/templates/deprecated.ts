import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, immersion, letter, of, opening, reason, toPeople} from './parts.ts';

/** To everybody: a request that led nowhere is put away, and why. */
export const deprecated = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Demande classée : l’immersion ${of(mail.beneficiary)}`,
      preheader: 'Cette demande n’est plus en cours. Le motif est dans ce message.',
      short: `La demande d’immersion ${of(mail.beneficiary)} est classée : elle n’est plus en cours.`,
    },
    paragraph(`La demande pour ${immersion(mail)} est classée : elle n’est plus en cours.`),
    ...reason(mail),
    about(mail),
    ...toPeople(
      mail,
      paragraph(
        'Vous n’avez rien à faire. Si l’immersion vous intéresse encore, faites une nouvelle demande.',
      ),
    ),
    ...opening(mail, 'Voir la demande'),
  );
