import {type Content, paragraph} from '../content.ts';
import type {ContactMail} from '../contact-mail.ts';
import {wordIn} from '../details.ts';
import {aboutContact, contactLetter, openExchange} from './contact-parts.ts';

type Notice = {readonly subject: string; readonly text: string};

const NOT_RELAYED = 'Votre message n’a pas été transmis';

const NOTICES: Readonly<Record<string, Notice>> = {
  attachments: {
    subject: 'Votre pièce jointe n’a pas été transmise',
    text: 'Votre message a été transmis, mais sans sa pièce jointe : les échanges ne portent que du texte. Dites dans un message comment la lire, par exemple par un lien.',
  },
  empty: {
    subject: NOT_RELAYED,
    text: 'Nous n’avons trouvé aucun texte à transmettre dans votre e-mail. Écrivez votre message sur la page.',
  },
  nir: {
    subject: NOT_RELAYED,
    text: 'Votre e-mail semble contenir un numéro de sécurité sociale, que nous ne pouvons pas transmettre. Écrivez votre message sur la page, sans ce numéro.',
  },
  closed: {
    subject: NOT_RELAYED,
    text: 'Cette demande est fermée : les messages ne sont plus transmis. La page dit où elle en est, et ce que vous pouvez encore faire.',
  },
  'too-many': {
    subject: NOT_RELAYED,
    text: 'Vous avez déjà envoyé beaucoup de messages aujourd’hui : celui-ci n’a pas été transmis. Réessayez demain.',
  },
};

/** To whoever answered a mail, about what became of it. */
export const contactNotice = (mail: ContactMail): Content => {
  const {subject, text} = NOTICES[wordIn(mail.data, 'why')] ?? {
    subject: NOT_RELAYED,
    text: 'Votre e-mail n’a pas pu être transmis. Écrivez votre message sur la page.',
  };
  return contactLetter(
    mail,
    {subject, preheader: text.slice(0, 80), short: `${subject}.`},
    paragraph(text),
    ...openExchange(mail, 'Ouvrir la page'),
    aboutContact(mail),
  );
};
