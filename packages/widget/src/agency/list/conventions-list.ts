import {type ConventionPage, isAbortError} from '@immersion-kit/sdk';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import {areSame, EVERYTHING, type Filters} from '../place.ts';
import type {ReviewClient} from '../review-client.ts';
import {type Counts, readCounts} from './counts.ts';
import {countFilters, queryOf} from './query.ts';

type Options = {
  readonly client: () => ReviewClient | undefined;
  readonly failureOf: (error: unknown) => PageFailure;
  readonly onChange: () => void;
};

/** The conventions last found: they stay on screen while others are looked for. */
export class ConventionsList {
  readonly #options: Options;
  #asking = new AbortController();
  #counting = new AbortController();
  page: ConventionPage | undefined;
  /** What {@link page} was found with. */
  shown: Filters | undefined;
  isBusy = false;
  failure: PageFailure | undefined;
  counts: Counts | undefined;
  /** How many there would be without the filters, when none were found with them. */
  elsewhere: number | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether what is on screen is what these filters found, fresh or not. */
  holds(filters: Filters): boolean {
    return this.page !== undefined && this.shown !== undefined && areSame(this.shown, filters);
  }

  /** Looks for them; true once they are on screen, unless something else is looked for since. */
  async find(filters: Filters): Promise<boolean> {
    const {client, failureOf, onChange} = this.#options;
    const {signal} = this.#restart();
    this.isBusy = true;
    this.failure = undefined;
    onChange();
    try {
      const page = await client()?.listConventions(queryOf(filters), {signal});
      if (signal.aborted || page === undefined) return false;
      this.page = page;
      this.shown = filters;
      this.elsewhere = undefined;
      if (page.pagination.totalRecords === 0) void this.#lookElsewhere(filters, signal);
    } catch (error) {
      if (signal.aborted || isAbortError(error)) return false;
      this.failure = failureOf(error);
    }
    this.isBusy = false;
    onChange();
    return this.failure === undefined;
  }

  /** Counts what awaits whom; a count that fails is not shown. */
  async count(decides: boolean): Promise<void> {
    const {client, onChange} = this.#options;
    this.#counting.abort();
    this.#counting = new AbortController();
    const {signal} = this.#counting;
    const calls = client();
    if (!calls) return;
    const counts = await readCounts(calls, decides, signal).catch(() => undefined);
    if (signal.aborted) return;
    this.counts = counts;
    onChange();
  }

  /** Stops what is under way: somebody went elsewhere. */
  stop(): void {
    this.#asking.abort();
    this.isBusy = false;
  }

  /** Forgets everything: somebody else may come. */
  forget(): void {
    this.stop();
    this.#counting.abort();
    this.page = undefined;
    this.shown = undefined;
    this.failure = undefined;
    this.counts = undefined;
  }

  #restart(): AbortController {
    this.#asking.abort();
    this.#asking = new AbortController();
    return this.#asking;
  }

  async #lookElsewhere(filters: Filters, signal: AbortSignal): Promise<void> {
    const {q} = filters;
    if (q === undefined || countFilters(filters) + Number(filters.awaiting !== undefined) === 0)
      return;
    const query = {...queryOf({...EVERYTHING, q}), perPage: 1};
    const found = await this.#options
      .client()
      ?.listConventions(query, {signal})
      .catch(() => undefined);
    if (signal.aborted || !found) return;
    this.elsewhere = found.pagination.totalRecords;
    this.#options.onChange();
  }
}
