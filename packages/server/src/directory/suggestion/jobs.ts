import type {Job} from '@immersion-kit/sdk/contract';
import {COMMON_OCCUPATIONS} from './common-occupations.ts';
import {COMMON_TITLES} from './common-titles.ts';
import {createEverydayQueries} from './everyday-queries.ts';
import {EVERYDAY_WORDS} from './everyday-words.ts';
import {words} from './fold.ts';
import {formsOf, gluedWords, significantWords, specificity} from './job-title.ts';
import {createWordIndex} from './word-index.ts';

/** The job titles one may look for. */
export interface JobIndex {
  /** The titles that the typed text may mean, likeliest first. */
  suggest(q: string, limit: number): Job[];
}

/** An everyday phrase shows its meaning however many titles begin with its very words. */
const KEPT_FOR_EVERYDAY_WORDS = 3;
/** As if two more words of the title were foreign to its sheet. */
const RARE_OCCUPATION = 2;

const keyOf = (form: readonly string[]): string => form.join(' ');
const commonTitles = COMMON_TITLES.map(title => keyOf(significantWords(title)));

/** The place of a title among the common ones; after them all if it is not one. */
const commonness = (form: readonly string[]): number => {
  const at = commonTitles.indexOf(keyOf(form));
  return at < 0 ? commonTitles.length : at;
};

/** The most usual titles first: they win when a query says no more. */
const byUsage = (jobs: readonly Job[]) =>
  jobs
    .map(job => {
      const forms = formsOf(job.appellationLabel);
      const [masculine = []] = forms;
      const rarity = COMMON_OCCUPATIONS.has(job.romeCode) ? 0 : RARE_OCCUPATION;
      return {
        job,
        forms,
        common: commonness(masculine),
        distance: rarity + specificity(masculine, job.romeLabel),
        size: masculine.length,
      };
    })
    .sort(
      (a, b) =>
        a.common - b.common ||
        a.distance - b.distance ||
        a.size - b.size ||
        a.job.appellationLabel.length - b.job.appellationLabel.length,
    );

/** The first of each list, then the second of each, and so on. */
const interleave = (lists: readonly (readonly number[])[]): number[] => {
  const longest = Math.max(0, ...lists.map(list => list.length));
  return Array.from({length: longest}, (_, i) =>
    lists.flatMap(list => list.slice(i, i + 1)),
  ).flat();
};

/**
 * Indexes titles with the label of their ROME sheet: a query is answered by the titles that have
 * its words, then by the sheets that have them; few or none, by everyday words, then by one typo.
 */
export const createJobIndex = (jobs: readonly Job[]): JobIndex => {
  const titles = byUsage(jobs);
  const everyday = createEverydayQueries(EVERYDAY_WORDS);
  const index = createWordIndex(
    titles.map(({job, forms}) => ({
      names: forms,
      words: gluedWords(job.appellationLabel),
      context: significantWords(job.romeLabel),
    })),
  );

  const searchAll = (queries: readonly string[][], limit: number): number[] =>
    interleave(queries.map(query => index.search(query, limit).ranks));

  const beginsWith = (rank: number, query: readonly string[]): boolean =>
    titles[rank]?.forms.some(form => query.every((word, i) => form[i] === word)) ?? false;

  const forgiving = (query: readonly string[], limit: number): number[] => {
    const near = index.search(query, limit, {forgiving: true}).ranks;
    return [...near, ...searchAll(everyday.rewrite(query, {forgiving: true}).queries, limit)];
  };

  const find = (query: readonly string[], limit: number): readonly number[] => {
    const {ranks: direct, clear} = index.search(query, limit);
    const {queries, whole} = everyday.rewrite(query);
    if (whole) {
      const meant = searchAll(queries, limit);
      const kept = meant.slice(0, Math.min(KEPT_FOR_EVERYDAY_WORDS, limit - 1));
      // `rh` is all that was typed: `Assistant RH` is meant more than `Rhabilleur`.
      const first = direct.filter(rank => beginsWith(rank, query)).slice(0, limit - kept.length);
      return [...first, ...kept, ...direct, ...meant];
    }
    if (clear) return direct;
    const meant = searchAll(queries, limit);
    return [...direct, ...(meant.length > 0 ? meant : forgiving(query, limit))];
  };

  return {
    suggest(q, limit) {
      const significant = significantWords(q);
      const ranks = find(significant.length > 0 ? significant : words(q), limit);
      return [...new Set(ranks)].slice(0, limit).flatMap(rank => titles[rank]?.job ?? []);
    },
  };
};
