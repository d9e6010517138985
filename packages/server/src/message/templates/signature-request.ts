import {type Content, paragraph} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {about, letter, of, opening, toSign} from './parts.ts';

const introduction = (mail: ConventionMail): string =>
  mail.reader.roles.includes('beneficiary')
    ? `Votre demande d’immersion chez ${mail.host} est bien arrivée.`
    : `${mail.beneficiary} demande une immersion professionnelle (PMSMP) chez ${mail.host}, pour découvrir un métier sur le terrain.`;

/** To each party: the convention waits for their signature. */
export const signatureRequest = (mail: ConventionMail): Content =>
  letter(
    mail,
    {
      subject: `À signer : la convention d’immersion ${of(mail.beneficiary)}`,
      preheader: `Chez ${mail.host}, ${mail.dates}. À signer avant le premier jour.`,
      short: `La convention d’immersion ${of(mail.beneficiary)} attend votre signature avant le ${mail.start}.`,
    },
    paragraph(`${introduction(mail)} La convention attend votre signature.`),
    about(mail),
    paragraph(
      'Ouvrez la convention, lisez-la, puis signez. Pour signer, vous recevrez un code à six chiffres.',
    ),
    ...opening(mail, 'Lire et signer la convention'),
    ...toSign(mail),
  );
