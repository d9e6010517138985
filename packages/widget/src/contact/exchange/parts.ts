import type {LitElement} from 'lit';
import type {ExchangeTexts} from '../../l10n/contact/exchange-fr.ts';
import type {Language} from '../../l10n/localize.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {PageScreen} from '../../pages/page-screen.ts';
import type {ExchangeClient} from './exchange-client.ts';

/** What a part of the page takes from the page. */
export type PartOptions = {
  readonly host: LitElement;
  readonly client: () => ExchangeClient;
  readonly saying: () => {readonly texts: ExchangeTexts; readonly language: Language};
  readonly screen: PageScreen;
  readonly failureOf: (error: unknown) => PageFailure;
  /** Takes care of a failure that concerns the whole page. */
  readonly handle: (failure: PageFailure) => boolean;
  /** It is done: all is read again, and this is said first. */
  readonly done: (words: string) => Promise<void>;
};
