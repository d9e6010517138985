import {sectionEn} from '../assessment/section-en.ts';
import {askingEn} from '../follow/asking-en.ts';
import {changesEn} from '../follow/changes-en.ts';
import {linkEn} from '../signature/link-en.ts';
import {standingEn} from '../standing/en.ts';
import type {DocumentTexts} from './fr.ts';

/** Every text of the page of a validated convention, in English. */
export const documentEn: DocumentTexts = {
  standing: standingEn,
  link: linkEn,
  changes: changesEn,
  asking: askingEn,
  assessment: sectionEn,
  title: 'The signed agreement',
  document: 'The document',
  validated: moment => `Validated on ${moment}. Keep it during the whole immersion.`,
  print: 'Print',
  verify: 'Check it',
  code: 'Whoever holds this document can check that it still stands, without any other link, with the code printed on it:',
  openVerification: 'Open the page that checks it',
  follow: 'Follow the agreement',
  sign: 'Read and sign the agreement',
  none: {
    notYet:
      'The document will be made when the agreement is validated. Here is where the agreement stands.',
    cancelled: 'This agreement was cancelled: its document no longer stands.',
    gone: 'The document of this agreement is no longer available.',
  },
};
