import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the agency: the assessment is signed, in agreement or not. */
export const assessmentReceived = (mail: ConventionMail): Content => {
  const disagrees = mail.agrees === false;
  return letter(
    mail,
    {
      subject: disagrees
        ? `Bilan signé en désaccord : l’immersion ${of(mail.beneficiary)}`
        : `Bilan reçu : l’immersion ${of(mail.beneficiary)}`,
      preheader: disagrees
        ? `${mail.beneficiary} n’est pas d’accord avec le bilan et dit pourquoi.`
        : 'Le bilan est dans le dossier, signé.',
      short: `Le bilan de l’immersion ${of(mail.beneficiary)} est signé${disagrees ? ', en désaccord' : ''}.`,
    },
    paragraph(
      disagrees
        ? `${mail.beneficiary} a signé le bilan en disant son désaccord, et pourquoi. Le bilan est dans le dossier, avec ses mots.`
        : `${mail.beneficiary} a lu et signé le bilan, en accord. Il est dans le dossier.`,
    ),
    about(mail, ['Tuteur ou tutrice', mail.tutor]),
    ...opening(mail, 'Ouvrir la demande'),
  );
};
