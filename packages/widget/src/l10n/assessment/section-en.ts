import type {SectionTexts} from './section-fr.ts';

/** Where the assessment stands, in English. */
export const sectionEn: SectionTexts = {
  title: 'The assessment',
  toWrite: 'How did the immersion go? Say so in a few minutes.',
  early: 'Did the immersion stop earlier, or did the person not come? Say so here.',
  awaited: tutor => `It is asked of ${tutor}, who welcomed the person.`,
  toSign: 'It is written: read it, then sign it, whether you agree or not.',
  unsigned: name => `It is written. ${name} has not signed it yet.`,
  signed: moment => `It is written, and signed since ${moment}.`,
  noShow: 'It says that the person did not come.',
  write: 'Write the assessment',
  sign: 'Read and sign the assessment',
  open: 'See the assessment',
};
