import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, agencyWords, immersion, letter, opening} from './parts.ts';

/** To the beneficiary and who signs for a minor: the signed assessment, theirs to keep. */
export const assessmentKept = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `À garder : le bilan de ${immersion(mail)}`,
      preheader: 'Il est signé. Il peut servir pour une formation ou un emploi.',
      short: `Le bilan de ${immersion(mail)} est signé. Gardez-le.`,
    },
    paragraph(
      mail.agrees === false
        ? `Le bilan de ${immersion(mail)} est signé. Le désaccord et ses raisons y restent écrits ; ${agencyWords(mail)} peut les lire.`
        : `Le bilan de ${immersion(mail)} est signé.`,
    ),
    paragraph(
      'Téléchargez-le depuis la page et gardez-le : il dit ce qui a été appris, et peut servir pour une formation ou un emploi.',
    ),
    ...opening(mail, 'Lire et télécharger le bilan'),
    about(mail),
  );
