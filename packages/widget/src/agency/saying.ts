import type {Language} from '../l10n/localize.ts';
import type {ReviewTexts} from '../l10n/review/fr.ts';
import type {StandingTexts} from '../l10n/standing/fr.ts';

/** What this page says, and in what language. */
export type Saying = {
  readonly texts: ReviewTexts;
  readonly standing: StandingTexts;
  readonly language: Language;
};
