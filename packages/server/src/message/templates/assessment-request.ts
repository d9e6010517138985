import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, agencyWords, capital, letter, of, opening} from './parts.ts';

/** To the tutor, on the last day: to say how it went. They may never have heard of such a thing. */
export const assessmentRequest = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Comment s’est passée l’immersion ${of(mail.beneficiary)} ?`,
      preheader: 'Deux minutes suffisent, depuis un téléphone. Il n’y a pas de compte à créer.',
      short: `Comment s’est passée l’immersion ${of(mail.beneficiary)} ? Dites-le en deux minutes.`,
    },
    paragraph(
      `La convention d’immersion ${of(mail.beneficiary)} chez ${mail.host} vous désigne comme tuteur ou tutrice. Il reste une chose à faire : dire en quelques mots comment cela s’est passé. C’est ce que l’on appelle le bilan.`,
    ),
    paragraph(
      'Comptez deux minutes, depuis un téléphone ou un ordinateur. Il n’y a rien à préparer et pas de compte à créer.',
    ),
    ...opening(mail, 'Remplir le bilan'),
    paragraph(
      'Personne n’est venu ? Dites-le sur la même page : trois appuis suffisent, il n’y a rien à écrire.',
    ),
    about(mail),
    paragraph(
      `Et après ? ${mail.beneficiary} lit le bilan, le signe et peut s’en servir pour la suite. ${capital(agencyWords(mail))} le reçoit.`,
    ),
  );
