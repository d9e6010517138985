import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening, signatures} from './parts.ts';

/** To the agency: it is their turn, to examine or to validate. */
export const toReview = (mail: ConventionMail): Content => {
  const isAccepted = mail.data['status'] === 'ACCEPTED_BY_COUNSELLOR';
  const verb = isAccepted ? 'valider' : 'examiner';
  return letter(
    mail,
    {
      subject: `À ${verb} avant le ${mail.start} : l’immersion ${of(mail.beneficiary)}`,
      preheader: isAccepted
        ? 'Le conseiller l’a acceptée. Il reste à valider.'
        : 'Tout le monde a signé. La demande attend votre décision.',
      short: `L’immersion ${of(mail.beneficiary)} est à ${verb} avant le ${mail.start}.`,
    },
    paragraph(
      isAccepted
        ? `La demande a été acceptée${mail.counsellor === undefined ? '' : ` par ${mail.counsellor}`}. Il reste à la valider.`
        : 'Tout le monde a signé cette demande. Elle attend votre décision.',
    ),
    about(mail, ['Tuteur ou tutrice', mail.tutor]),
    signatures(mail),
    paragraph(`À faire avant le ${mail.start}, premier jour de l’immersion.`),
    ...opening(mail, 'Ouvrir la demande'),
  );
};
