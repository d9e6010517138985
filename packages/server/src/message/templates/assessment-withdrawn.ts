import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, agencyWords, capital, immersion, letter, opening, reason} from './parts.ts';

const forBeneficiary = (mail: ConventionMail) => ({
  gone: 'il ne compte plus, ni votre signature si vous l’aviez donnée.',
  next: `Nous en avons demandé un autre à ${mail.tutor}. Quand il est écrit, vous recevez un lien pour le lire et le signer.`,
});

const forOthers = (mail: ConventionMail) => ({
  gone: 'il ne compte plus, ni la signature qu’il portait. Si vous en avez gardé une copie, supprimez-la.',
  next: `Nous en avons demandé un autre à ${mail.tutor}. Vous recevez un lien quand il est signé.`,
});

/** To the beneficiary, and to those who received a copy: it does not count any more. */
export const assessmentWithdrawn = (mail: ConventionMail): Content => {
  const {gone, next} = mail.reader.roles.includes('beneficiary')
    ? forBeneficiary(mail)
    : forOthers(mail);
  return letter(
    mail,
    {
      subject: `Le bilan de ${immersion(mail)} est retiré`,
      preheader: 'Il ne compte plus. Un autre est demandé.',
      short: `Le bilan de ${immersion(mail)} est retiré : un autre est demandé.`,
    },
    paragraph(`${capital(agencyWords(mail))} a retiré le bilan de ${immersion(mail)} : ${gone}`),
    ...reason(mail),
    paragraph(next),
    ...opening(mail, 'Voir où en est le bilan'),
    about(mail),
  );
};
