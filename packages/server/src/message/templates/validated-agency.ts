import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the agency: what was validated, and by whom. */
export const validatedAgency = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Validée : l’immersion ${of(mail.beneficiary)}, ${mail.dates}`,
      preheader: `Chez ${mail.host}. Tout le monde a été prévenu.`,
      short: `L’immersion ${of(mail.beneficiary)} est validée.`,
    },
    paragraph(
      'Cette immersion est validée. Les signataires et le tuteur ont reçu le lien vers la convention.',
    ),
    about(
      mail,
      ['Tuteur ou tutrice', mail.tutor],
      mail.validator === undefined ? undefined : ['Validée par', mail.validator],
    ),
    ...opening(mail, 'Ouvrir la demande'),
  );
