import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, opening} from './parts.ts';

/** To the beneficiary, on the last day: who was asked for the assessment, to be able to chase them. */
export const assessmentAnnounced = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `Le bilan de votre immersion chez ${mail.host}`,
      preheader: `Nous l’avons demandé à ${mail.tutor}.`,
      short: `C’est la fin de votre immersion chez ${mail.host} : nous avons demandé le bilan à ${mail.tutor}.`,
    },
    paragraph(
      `C’est la fin de votre immersion chez ${mail.host}. Nous avons demandé à ${mail.tutor}, qui vous y accompagne, d’en faire le bilan : comment elle s’est passée, ce que vous savez faire maintenant.`,
    ),
    paragraph(
      'Quand il est écrit, vous recevez un lien pour le lire, dire si vous êtes d’accord et le signer. Gardez-le : il peut servir pour une formation ou un emploi.',
    ),
    paragraph(
      `Rien ne vient ? Parlez-en à ${mail.tutor} : cela prend deux minutes. Vous pouvez aussi envoyer un rappel depuis la page de suivi.`,
    ),
    ...opening(mail, 'Suivre la convention'),
    about(mail),
  );
