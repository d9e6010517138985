import {sectionEn} from '../assessment/section-en.ts';
import {linkEn} from '../signature/link-en.ts';
import {standingEn} from '../standing/en.ts';
import {askingEn} from './asking-en.ts';
import {changesEn} from './changes-en.ts';
import type {FollowTexts} from './fr.ts';

/** Every text of the page where one follows a convention, in English. */
export const followEn: FollowTexts = {
  standing: standingEn,
  link: linkEn,
  changes: changesEn,
  asking: askingEn,
  assessment: sectionEn,
  title: 'Follow the agreement',
  awaited: 'Your signature is awaited.',
  sign: 'Read and sign the agreement',
  document: 'See the signed agreement',
  validated: 'The agreement is validated: the immersion can take place.',
};
