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
import type {ContactMail} from '../contact-mail.ts';
import {of} from './parts.ts';

const LINK_DAYS = 60;

const COMMON_REASONS = 'Si cela ne vous concerne pas, ne faites rien.';

/** Which request it is. */
export const aboutContact = (
  {company, job}: ContactMail,
  ...others: readonly (Fact | undefined)[]
): Block => facts(['Entreprise', company], ['Métier', job], ...others);

/** The page of one's own. */
export const openExchange = ({link}: ContactMail, label: string): readonly Block[] =>
  link === undefined
    ? []
    : [
        button(label, link),
        note(
          `Ce lien est à vous : ne le transmettez à personne. Il fonctionne ${LINK_DAYS} jours.`,
        ),
      ];

/** What the candidate asked, in their words. */
export const askedWords = ({asking, candidate}: ContactMail): readonly Block[] => [
  facts(['But de l’immersion', asking.objective]),
  quote('Quand, et combien de temps', asking.when),
  ...(asking.activities === undefined
    ? []
    : [quote('Ce que la personne voudrait faire', asking.activities)]),
  ...(asking.experience === undefined ? [] : [quote('Ce qu’elle a déjà fait', asking.experience)]),
  ...(asking.message === undefined ? [] : [quote(`Message ${of(candidate)}`, asking.message)]),
  ...(asking.hasResume
    ? [paragraph('La personne a joint un lien vers son CV : il est sur la page de la demande.')]
    : []),
];

/** Whether the mail itself may be answered, and that no address is shown. */
const replying = ({takesReplies}: ContactMail): readonly Block[] =>
  takesReplies
    ? [
        paragraph(
          'Vous pouvez aussi répondre à cet e-mail : votre message sera transmis sans votre adresse.',
        ),
      ]
    : [];

const ending = ({side}: ContactMail): Block =>
  note(
    side === 'host'
      ? `Vous recevez ce message parce que cette adresse est celle du contact d’une entreprise de l’annuaire. Votre adresse n’est pas montrée à la personne qui vous écrit avant que vous lui disiez oui. ${COMMON_REASONS}`
      : `Vous recevez ce message parce que vous avez écrit à une entreprise avec cette adresse. Elle ne lui est pas montrée. ${COMMON_REASONS}`,
  );

const greeting = ({side, candidate}: ContactMail): Block =>
  paragraph(side === 'host' || candidate === 'une personne' ? 'Bonjour,' : `Bonjour ${candidate},`);

/** Puts a mail about a contact together: greeting, what it says, why it came. */
export const contactLetter = (
  mail: ContactMail,
  {subject, preheader, short}: Omit<Content, 'blocks'>,
  ...blocks: readonly Block[]
): Content => ({
  subject,
  preheader,
  short,
  blocks: [greeting(mail), ...blocks, ...replying(mail), ending(mail)],
});
