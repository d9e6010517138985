import {type Block, button, type Content, note, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {AccountMail} from '../mail.ts';
import {plainName} from '../plain.ts';

/** The company of a mail; whoever typed its name, nothing in it is a link. */
export const companyOf = ({data}: AccountMail): string =>
  plainName(wordIn(data, 'businessName')) || 'votre entreprise';

const greeting = ({data}: AccountMail): Block => {
  const name = plainName(wordIn(data, 'firstName'));
  return paragraph(name === '' ? 'Bonjour,' : `Bonjour ${name},`);
};

/** Where a company looks after its entry. */
export const ownPage = ({publicUrl}: AccountMail, label: string): Block =>
  button(label, `${publicUrl}/entreprise`);

/** What is asked there, which no link can give away. */
export const howToOpen = (): Block =>
  note(
    'La page demande le SIRET de l’entreprise, puis le code envoyé à cette adresse : ce lien peut être transmis sans risque.',
  );

/** Puts a mail to a company together. */
export const toCompany = (
  mail: AccountMail,
  {subject, preheader, short}: Omit<Content, 'blocks'>,
  ...blocks: readonly Block[]
): Content => ({
  subject,
  preheader,
  short,
  blocks: [
    greeting(mail),
    ...blocks,
    note(
      'Vous recevez ce message parce que votre adresse est celle du contact de cette entreprise dans l’annuaire des immersions professionnelles.',
    ),
  ],
});
