import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the company: what became of the assessment its tutor wrote. */
export const assessmentSigned = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `${mail.agrees === false ? 'Bilan signé en désaccord' : 'Bilan signé'} : l’immersion ${of(mail.beneficiary)}`,
      preheader: 'Tout est fini, vous n’avez plus rien à faire. Merci.',
      short: `Le bilan de l’immersion ${of(mail.beneficiary)} est signé${mail.agrees === false ? ', en désaccord' : ''}. Merci de votre accueil.`,
    },
    paragraph(
      mail.agrees === false
        ? `${mail.beneficiary} a lu et signé le bilan de son immersion chez ${mail.host}, en disant son désaccord. Vous pouvez lire pourquoi.`
        : `${mail.beneficiary} a lu et signé le bilan de son immersion chez ${mail.host}, en accord avec ce qu’il dit.`,
    ),
    paragraph('L’immersion est close et vous n’avez plus rien à faire. Merci de votre accueil.'),
    ...opening(mail, 'Lire le bilan signé'),
    about(mail),
  );
