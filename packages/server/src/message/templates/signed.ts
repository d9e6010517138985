import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, agencyWords, capital, immersion, letter, of, opening, signatures} from './parts.ts';

const next = (mail: ConventionMail): string =>
  mail.parties.every(({signedAt}) => signedAt !== undefined)
    ? `Tout le monde a signé. ${capital(agencyWords(mail))} l’examine maintenant et vous écrit sa décision.`
    : `Il manque encore des signatures. Quand tout le monde a signé, ${agencyWords(mail)} l’examine et vous écrit.`;

/** To the party who has just signed. */
export const signed = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Signature enregistrée : immersion ${of(mail.beneficiary)}`,
      preheader: 'Votre signature est enregistrée. Voici où en sont les autres.',
      short: `Votre signature est enregistrée pour l’immersion ${of(mail.beneficiary)}.`,
    },
    paragraph(`Votre signature est enregistrée pour ${immersion(mail)}. Vous n’avez rien à faire.`),
    signatures(mail),
    paragraph(next(mail)),
    paragraph('L’immersion ne peut commencer qu’une fois la convention validée.'),
    about(mail),
    ...opening(mail, 'Suivre la convention'),
  );
