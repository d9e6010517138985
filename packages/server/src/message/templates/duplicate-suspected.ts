import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the agency: this request looks like another one. */
export const duplicateSuspected = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Peut-être en double : la demande ${of(mail.beneficiary)}`,
      preheader: 'Une demande semblable existe : même personne, même entreprise, même métier.',
      short: `La demande ${of(mail.beneficiary)} est peut-être en double.`,
    },
    paragraph(
      'Cette demande ressemble à une autre : même personne, même entreprise, même métier, à quelques jours près.',
    ),
    about(mail),
    paragraph(
      'Regardez les deux : si l’une est de trop, classez-la. Sinon, vous n’avez rien à faire.',
    ),
    ...opening(mail, 'Ouvrir la demande'),
  );
