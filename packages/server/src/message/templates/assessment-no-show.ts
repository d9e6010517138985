import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the agency: the assessment says that nobody came. */
export const assessmentNoShow = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Personne n’est venu : l’immersion ${of(mail.beneficiary)}`,
      preheader: `D’après le bilan, elle n’a pas eu lieu chez ${mail.host}.`,
      short: `D’après son bilan, l’immersion ${of(mail.beneficiary)} n’a pas eu lieu.`,
    },
    paragraph(
      `D’après le bilan, l’immersion ${of(mail.beneficiary)} chez ${mail.host} n’a pas eu lieu. Le dossier dit du fait de qui.`,
    ),
    about(mail, ['Tuteur ou tutrice', mail.tutor]),
    paragraph(
      `Nous l’avons dit à ${mail.beneficiary}, qui peut vous appeler si c’est faux. Un valideur peut retirer depuis le dossier un bilan écrit par erreur.`,
    ),
    ...opening(mail, 'Ouvrir la demande'),
  );
