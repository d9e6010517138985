import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, agencyWords, capital, letter, of, opening, reason} from './parts.ts';

/** To the tutor: the assessment was taken away, and another is awaited. */
export const assessmentDeleted = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `À refaire : le bilan de l’immersion ${of(mail.beneficiary)}`,
      preheader: 'Il a été retiré. Le motif est dans ce message.',
      short: `Le bilan de l’immersion ${of(mail.beneficiary)} a été retiré : il est à refaire.`,
    },
    paragraph(
      `${capital(agencyWords(mail))} a retiré le bilan de l’immersion ${of(mail.beneficiary)} chez ${mail.host}. Il est à refaire : comptez deux minutes.`,
    ),
    ...reason(mail),
    ...opening(mail, 'Refaire le bilan'),
    about(mail),
  );
