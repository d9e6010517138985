import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening} from './parts.ts';

/** To the tutor, whose assessment is still awaited. */
export const assessmentReminder = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Rappel : comment s’est passée l’immersion ${of(mail.beneficiary)} ?`,
      preheader: 'Le bilan est toujours attendu. Deux minutes suffisent.',
      short: `Rappel : le bilan de l’immersion ${of(mail.beneficiary)} est attendu. Deux minutes suffisent.`,
    },
    paragraph(
      `Le bilan de l’immersion ${of(mail.beneficiary)} chez ${mail.host} est toujours attendu. Quelques mots simples suffisent, même sans avoir le temps de tout dire.`,
    ),
    paragraph('Comptez deux minutes. Il n’y a rien à préparer et pas de compte à créer.'),
    ...opening(mail, 'Remplir le bilan'),
    paragraph(
      'Personne n’est venu ? Dites-le sur la même page : trois appuis suffisent, il n’y a rien à écrire.',
    ),
    about(mail),
  );
