import {type ConventionContent, PARTIES, type Reading} from '@immersion-kit/sdk/contract';
import {SIGNATURE_WORDS} from '../message/roles.ts';
import {of} from '../message/templates/parts.ts';
import {paragraph, type Section} from './blocks.ts';
import {nameText} from './french.ts';
import type {DocumentSource} from './source.ts';
import {summaryOf} from './summary.ts';
import {textsOf} from './texts.ts';
import {documentView} from './view.ts';

/** The parts of a document that are only true once it is made. */
const ONCE_MADE = new Set(['signatures', 'verification']);
const NO_CODE = {code: '', address: ''};
const NOT_YET = new Date(0);

/** What the document will say, word for word, by the code that will write it. */
const sectionsOf = (source: DocumentSource): Section[] =>
  documentView({...source, validatedAt: source.validatedAt ?? NOT_YET}, NO_CODE).sections.filter(
    ({id}) => !ONCE_MADE.has(id),
  );

const peopleOf = ({signatories}: ConventionContent): Reading['people'] =>
  Object.entries(PARTIES).flatMap(([key, role]) => {
    const person = signatories[key as keyof typeof PARTIES];
    return person ? [{role, word: SIGNATURE_WORDS[role] ?? role, name: nameText(person)}] : [];
  });

/**
 * Puts a convention in words before there is a document of it, with the edition of the texts its
 * version was made with. Not shown, as in the document: health data, the emergency contact,
 * financial help.
 */
export const readingOf = (source: DocumentSource): Reading => {
  const {versions, agency, prescriber} = source;
  const [{content, documentHash, textVersion}] = versions;
  const {frame, signature} = textsOf(textVersion);
  const shown = versions.at(-1)?.content ?? content;
  return {
    conventionId: source.id,
    documentHash,
    title: `L’immersion ${of(nameText(shown.signatories.beneficiary))} chez ${shown.businessName}`,
    summary: summaryOf(shown, (prescriber ?? agency).name),
    sections: [
      {id: 'cadre', title: 'Le cadre', blocks: [paragraph(frame)]},
      ...sectionsOf(source),
      {id: 'signature', title: 'La signature', blocks: [paragraph(signature)]},
    ],
    people: peopleOf(shown),
  };
};
