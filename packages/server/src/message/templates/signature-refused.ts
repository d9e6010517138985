import {type Content, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {ConventionMail} from '../mail.ts';
import {about, agencyWords, capital, immersion, letter, opening, partyWords} from './parts.ts';

/** To the beneficiary: another party will not sign; why is between that party and the agency. */
export const signatureRefused = (mail: ConventionMail): Content => {
  const who = partyWords(mail, wordIn(mail.data, 'role'));
  return letter(
    mail,
    {
      subject: `Refus de signer : ${immersion(mail)}`,
      preheader: `${capital(agencyWords(mail))} va prendre contact avec vous.`,
      short: `${capital(who)} ne veut pas signer la convention pour ${immersion(mail)}. ${mail.agency.name} va prendre contact avec vous.`,
    },
    paragraph(`${capital(who)} ne veut pas signer la convention pour ${immersion(mail)}.`),
    paragraph(
      `${capital(agencyWords(mail))} est prévenue et va prendre contact avec vous. Vous n’avez rien à faire pour l’instant.`,
    ),
    about(mail),
    ...opening(mail, 'Suivre la convention'),
  );
};
