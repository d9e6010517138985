import {roleWordsFr} from '@immersion-kit/sdk/contract';
import {
  type Block,
  button,
  type Content,
  type Fact,
  facts,
  note,
  paragraph,
  quote,
} from '../content.ts';
import type {ConventionMail} from '../mail.ts';
import {SIGNATURE_WORDS} from '../roles.ts';

const STAFF_LABEL = 'Ouvrir l’espace de la structure';

/** Before a name: `d’Anaïs`, `de Lý`. */
export const of = (name: string): string =>
  /^[aeiouyàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`;

/** With a capital, at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isBeneficiary = ({reader}: ConventionMail): boolean => reader.roles.includes('beneficiary');

/** The immersion, in the words of the reader: `votre immersion chez Les Vergers`. */
export const immersion = (mail: ConventionMail): string =>
  isBeneficiary(mail)
    ? `votre immersion chez ${mail.host}`
    : `l’immersion ${of(mail.beneficiary)} chez ${mail.host}`;

const joined = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' et ');

/** How every mail begins. */
const greeting = ({reader}: ConventionMail): Block =>
  paragraph(reader.isStaff ? 'Bonjour,' : `Bonjour ${joined(reader.names)},`);

/** Which immersion it is. */
export const about = (mail: ConventionMail, ...others: readonly (Fact | undefined)[]): Block =>
  facts(
    ['Personne accueillie', mail.beneficiary],
    ['Entreprise', mail.host],
    mail.job === undefined ? undefined : ['Métier', mail.job],
    ['Dates', mail.dates],
    ...others,
  );

/** Who signed, and whose signature is awaited. */
export const signatures = ({parties}: ConventionMail): Block =>
  facts(
    ...parties.map(
      ({role, name, signedAt}) =>
        [
          `${SIGNATURE_WORDS[role] ?? roleWordsFr[role]} (${name})`,
          signedAt === undefined ? 'signature attendue' : `signé le ${signedAt}`,
        ] as const,
    ),
  );

/** The reason somebody gave, in their words. */
export const reason = ({reason: given}: ConventionMail): readonly Block[] =>
  given ? [quote(given.by, given.text)] : [];

const OWN_LINK = note('Ce lien est à vous : ne le transmettez à personne. Il fonctionne 31 jours.');

/** A link for each quality the reader has, named after it when there are several. */
export const opening = ({links, reader}: ConventionMail, label: string): readonly Block[] => {
  if (reader.isStaff) return links.slice(0, 1).map(({url}) => button(STAFF_LABEL, url));
  const buttons = links.map(({name, role, url}) =>
    button(links.length > 1 ? `${label} : ${name}, ${roleWordsFr[role]}` : label, url),
  );
  return buttons.length === 0 ? [] : [...buttons, OWN_LINK];
};

/** What only the people of the convention are told. */
export const toPeople = (
  {reader}: ConventionMail,
  ...blocks: readonly Block[]
): readonly Block[] => (reader.isStaff ? [] : blocks);

const contactOf = ({agency}: ConventionMail): string => {
  const ways = [
    ...(agency.phone === undefined ? [] : [`au ${agency.phone}`]),
    ...(agency.email === undefined ? [] : [`par e-mail à ${agency.email}`]),
  ];
  return ways.length > 0 ? `${agency.name}, ${ways.join(' ou ')}` : agency.name;
};

/** Who decides, inside a sentence. */
export const agencyWords = ({agency}: ConventionMail): string =>
  `la structure chargée de la demande (${agency.name})`;

/** A party inside a sentence: `Paul Lefèvre (responsable de l’entreprise)`. */
export const partyWords = ({parties}: ConventionMail, asked: string): string => {
  const party = parties.find(({role}) => role === asked);
  return party ? `${party.name} (${roleWordsFr[party.role]})` : 'une des parties';
};

/** By when to sign, and what happens then. */
export const toSign = (mail: ConventionMail): readonly Block[] => [
  paragraph(
    `À faire avant le ${mail.start} : sans toutes les signatures, l’immersion ne peut pas commencer.`,
  ),
  paragraph(
    `Et après ? Quand tout le monde a signé, ${agencyWords(mail)} examine la demande et vous écrit.`,
  ),
];

/** Who can be asked, and why this mail came; for an agency, only why. */
const ending = (mail: ConventionMail): readonly Block[] => {
  const number = `Convention n° ${mail.conventionId}.`;
  if (mail.reader.isStaff) {
    return [note(`${number} Ce message est envoyé à ${mail.agency.name}, qui suit cette demande.`)];
  }
  const roles = joined(mail.reader.roles.map(role => roleWordsFr[role]));
  return [
    paragraph(`Une question ? Contactez ${contactOf(mail)}.`),
    note(
      `${number} Vous recevez ce message parce que votre adresse figure dans cette demande ` +
        `d’immersion (${roles}). Si cela ne vous concerne pas, ne faites rien.`,
    ),
  ];
};

/** Puts a mail together: greeting, what it says, who can be asked. */
export const letter = (
  mail: ConventionMail,
  {subject, preheader, short}: Omit<Content, 'blocks'>,
  ...blocks: readonly Block[]
): Content => ({
  subject,
  preheader,
  short,
  blocks: [greeting(mail), ...blocks, ...ending(mail)],
});
