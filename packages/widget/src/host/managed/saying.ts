import type {Language} from '../../l10n/localize.ts';
import type {ManagedTexts} from '../../l10n/host/managed-fr.ts';

/** What this page says, and in what language. */
export type Saying = {readonly texts: ManagedTexts; readonly language: Language};
