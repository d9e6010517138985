import type {ModificationTexts} from './fr.ts';

export const modificationEn: ModificationTexts = {
  title: 'Change the agreement',
  loading: 'The agreement is opening…',
  intro:
    'The signatures already given are void: everybody receives the changed agreement, to read and sign again.',
  why: 'Why this change',
  whyHint: 'Sent to each person of the agreement. For example: the hours of Wednesday change.',
  whyMissing: 'Write the reason, for example “the hours of Wednesday change”.',
  notAllowed: 'This agreement can no longer be changed.',
  changedMeanwhile:
    'Somebody changed the agreement while you were changing it. What you wrote is still here. Check what follows, then send again: your answers will take the place of theirs.',
  changedFields: 'What was changed meanwhile:',
  back: 'Back to the agreement',
};
