import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the agency: a decision is awaited and the first day comes near. */
export const agencyReminder = (mail: ConventionMail): Content => {
  const isLast = mail.data['isLast'] === true;
  return letter(
    mail,
    {
      subject: `${isLast ? 'Dernier rappel' : 'Rappel'} : l’immersion ${of(mail.beneficiary)} attend votre décision`,
      preheader: `Elle doit commencer le ${mail.start}.`,
      short: `L’immersion ${of(mail.beneficiary)} attend votre décision avant le ${mail.start}.`,
    },
    paragraph(
      `Tout le monde a signé et l’immersion doit commencer le ${mail.start}. Elle attend toujours votre décision.`,
    ),
    about(mail),
    paragraph(
      isLast
        ? 'C’est le dernier rappel. Sans décision avant le premier jour, l’immersion ne peut pas commencer.'
        : 'Sans décision avant le premier jour, l’immersion ne peut pas commencer.',
    ),
    ...opening(mail, 'Ouvrir la demande'),
  );
};
