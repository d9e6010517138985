import {button, type Content, facts, note, paragraph} from '../content.ts';
import {wordIn} from '../details.ts';
import type {AccountMail} from '../mail.ts';
import {plainLine, plainName} from '../plain.ts';

/** A company and its town, whoever named them: nothing there is a number to call. */
const named = (company: string): string =>
  company
    .split(', ')
    .map(part => plainName(part))
    .filter(Boolean)
    .join(', ');

const textsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value
        .filter(item => typeof item === 'string')
        .map(named)
        .filter(Boolean)
    : [];

/** To whoever asked to hear of new companies. */
export const alertNews = ({data, url = '', publicUrl}: AccountMail): Content => {
  const companies = textsIn(data['companies']);
  const total = Number(data['total']);
  const others = total - companies.length;
  const found =
    total > 1 ? `${total} nouvelles entreprises accueillent` : 'Une nouvelle entreprise accueille';
  return {
    subject: `${found} près de chez vous`,
    preheader: companies[0] ?? '',
    short: `${found} près de chez vous.`,
    blocks: [
      paragraph('Bonjour,'),
      paragraph(`${found} pour la recherche que vous suivez.`),
      facts(
        ['Votre recherche', plainLine(wordIn(data, 'search'))],
        ...companies.map((company, index) => [`Entreprise ${index + 1}`, company] as const),
      ),
      ...(others > 0 ? [paragraph(others > 1 ? `Et ${others} autres.` : 'Et une autre.')] : []),
      button('Chercher une immersion', `${publicUrl}/recherche`),
      button('Voir ou arrêter mon alerte', url),
      note('Vous recevez ce message parce que vous avez confirmé cette alerte.'),
    ],
  };
};
