import {button, code, type Content, note, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {AccountMail} from '../mail.ts';
import {companyOf, toCompany} from './host-parts.ts';

const WORDS = {
  join: {
    subject: 'votre code pour publier la fiche de votre entreprise',
    why: (company: string) =>
      `Quelqu’un inscrit ${company} dans l’annuaire des entreprises qui accueillent des immersions professionnelles, avec votre adresse. Voici le code qui publie la fiche.`,
    where: 'Tapez-le sur la page d’inscription.',
    otherwise: 'sans ce code, rien n’est publié.',
  },
  open: {
    subject: 'votre code pour gérer la fiche de votre entreprise',
    why: (company: string) =>
      `Voici le code qui ouvre la fiche de ${company} dans l’annuaire des entreprises qui accueillent des immersions professionnelles.`,
    where: 'Tapez-le sur la page où vous avez donné le SIRET.',
    otherwise: 'sans ce code, personne ne peut ouvrir la fiche.',
  },
  address: {
    subject: 'votre code pour recevoir les demandes d’une entreprise',
    why: (company: string) =>
      `La fiche de ${company} dans l’annuaire des entreprises qui accueillent des immersions professionnelles va donner votre adresse : les demandes et les codes arriveraient ici. Voici le code qui dit que vous êtes d’accord.`,
    where: 'Tapez-le sur la page où la fiche est modifiée.',
    otherwise: 'sans ce code, rien n’est changé et rien n’arrivera ici.',
  },
} as const;

const wordsOf = (act: string) => (act === 'open' || act === 'address' ? WORDS[act] : WORDS.join);

/** To the contact of a company: it joins, somebody looks after its entry, or it is a new contact. */
export const hostCode = (mail: AccountMail): Content => {
  const digits = wordIn(mail.data, 'code');
  const words = wordsOf(wordIn(mail.data, 'act'));
  return toCompany(
    mail,
    {
      subject: `${digits} : ${words.subject}`,
      preheader: 'Valable 10 minutes, une seule fois.',
      short: `${digits} est ${words.subject}. Valable 10 minutes. Ne le donnez à personne.`,
    },
    paragraph(words.why(companyOf(mail))),
    code(digits),
    paragraph(`${words.where} Il est valable 10 minutes, une seule fois.`),
    ...(mail.url === undefined
      ? []
      : [
          paragraph('Vous l’avez fermée ? Le code se tape aussi ici ; le lien fonctionne 7 jours.'),
          button('Taper le code', mail.url),
        ]),
    note(
      `Vous n’avez rien demandé ? Ne faites rien et ne donnez ce code à personne : ${words.otherwise}`,
    ),
  );
};
