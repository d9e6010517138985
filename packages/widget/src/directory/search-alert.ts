import {nothing, type TemplateResult} from 'lit';
import type {Translation} from '../l10n/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {OnDemand, type SearchElement} from './on-demand.ts';
import {alertSearch, type SearchChoice} from './search-query.ts';

type Saying = {readonly texts: Translation; readonly language: Language};

/** Asks, after a search, to be told of the companies to come. */
export class SearchAlert {
  readonly #alert: OnDemand<'immersion-alert-request'>;
  #choice: SearchChoice | undefined;

  constructor(element: SearchElement) {
    this.#alert = new OnDemand(element, 'immersion-alert-request');
  }

  /** The way to be told of what was searched; nothing without a place to look around. */
  render(
    choice: SearchChoice | undefined,
    {texts, language}: Saying,
    level: number,
  ): TemplateResult | typeof nothing {
    // Another search is another alert.
    if (choice !== this.#choice) this.#alert.close();
    this.#choice = choice;
    const search = choice && alertSearch(choice);
    if (!search) return nothing;
    return this.#alert.render({label: texts.alert, texts, language}, alert => {
      alert.headingLevel = level;
      alert.search = search;
    });
  }
}
