import {type ConventionContent, formatHours, totalHours} from '@immersion-kit/sdk/contract';
import {type DocumentView, type Fact, facts, paragraph, type Section} from './blocks.ts';
import {correctionsSection} from './corrections.ts';
import {dateText, nameText} from './french.ts';
import {partiesSection} from './parties.ts';
import {signaturesSection} from './signatures.ts';
import type {DocumentSource} from './source.ts';
import {textsOf} from './texts.ts';
import {type Verification, verificationSection} from './verification-section.ts';
import {
  commitmentSection,
  objectSection,
  obligationsSection,
  placeSection,
  safetySection,
  tutorSection,
} from './work.ts';

const period = ({dateStart, dateEnd}: ConventionContent): string =>
  dateStart === dateEnd
    ? `le ${dateText(dateStart)}`
    : `du ${dateText(dateStart)}\nau ${dateText(dateEnd)}`;

const summaryOf = ({id}: DocumentSource, content: ConventionContent): Fact[] => [
  {label: 'Personne accueillie', value: nameText(content.signatories.beneficiary)},
  {label: 'Entreprise d’accueil', value: content.businessName},
  {
    label: 'Dates',
    value: `${period(content)}, ${formatHours(totalHours(content.schedule))} de présence`,
  },
  {label: 'Convention n°', value: id},
];

const renewalSection = ({renewedFrom, renewalJustification}: DocumentSource): Section[] =>
  renewedFrom === null
    ? []
    : [
        {
          id: 'renouvellement',
          title: 'Le renouvellement',
          blocks: [
            paragraph(
              'Cette convention renouvelle une première convention, pour le même objet (article ' +
                'L5135-5 du Code du travail).',
            ),
            facts(
              ['Convention renouvelée', `n° ${renewedFrom}`],
              ['Motif', renewalJustification ?? undefined],
            ),
          ],
        },
      ];

/**
 * Makes the document of a validated convention from what is stored: the version that was signed,
 * word for word, then what was corrected since. Pure: the same source gives the same view.
 *
 * Not shown: the recognition of a disability and the adaptation of the workplace (health data,
 * which the host reads this document without), the emergency contact, financial help, what the
 * host offers.
 *
 * @throws RangeError when the content was signed with an edition of the texts nobody wrote, Error
 * when the convention is not validated.
 */
export const documentView = (source: DocumentSource, verification: Verification): DocumentView => {
  if (!source.validatedAt) throw new Error('a document of a convention nobody validated');
  const [{content, documentHash, textVersion}] = source.versions;
  const texts = textsOf(textVersion);
  const corrections = correctionsSection(source, () => true);
  return {
    title:
      source.renewedFrom === null
        ? 'Convention d’immersion professionnelle'
        : 'Renouvellement d’une convention d’immersion professionnelle',
    subtitle: texts.frame,
    summary: summaryOf(source, content),
    sections: [
      ...renewalSection(source),
      ...(corrections ? [corrections] : []),
      partiesSection(source, content),
      objectSection(content),
      placeSection(content, texts),
      safetySection(content),
      tutorSection(content),
      commitmentSection(texts),
      signaturesSection(source, content, documentHash, texts),
      obligationsSection(content, texts),
      verificationSection(verification),
    ],
    conventionId: source.id,
    documentHash,
    createdAt: source.validatedAt.toISOString(),
  };
};
