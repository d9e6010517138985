import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the agency: the tutor has not written the assessment, and was reminded. */
export const assessmentMissing = (mail: ConventionMail): Content => {
  const isLast = mail.data['isLast'] === true;
  return letter(
    mail,
    {
      subject: `Bilan attendu : l’immersion ${of(mail.beneficiary)}`,
      preheader: `Nous relançons ${mail.tutor}, qui suivait l’immersion chez ${mail.host}.`,
      short: `Le bilan de l’immersion ${of(mail.beneficiary)} est attendu.`,
    },
    paragraph(
      `Cette immersion est finie et son bilan n’est pas écrit. Nous relançons ${mail.tutor} aujourd’hui${isLast ? ', pour la dernière fois' : ''}.`,
    ),
    about(mail, ['Tuteur ou tutrice', mail.tutor]),
    paragraph(
      'Un appel suffit souvent. Vous pouvez aussi écrire le bilan vous-même, d’après ce que l’on vous dit au téléphone.',
    ),
    ...opening(mail, 'Ouvrir la demande'),
  );
};
