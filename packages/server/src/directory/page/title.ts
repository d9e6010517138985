import {atPlace, inSentence} from './format.ts';
import type {Found, Outcome} from './search.ts';
import {jobLabel} from './settle.ts';
import {texts} from './texts.ts';

const foundTitle = ({job, place, offers: {pagination}}: Found): string => {
  const {totalRecords, totalPages, currentPage} = pagination;
  const what = job.chosen ? inSentence(jobLabel(job.chosen)) : texts.anyJob;
  const where = place.chosen ? atPlace(place.chosen) : texts.anywhere;
  const counted = (job.chosen ? texts.companies : texts.immersions)(totalRecords);
  const count = totalRecords === 0 ? texts.none : counted;
  const page = totalPages > 1 ? ` – ${texts.pageOf(currentPage, totalPages)}` : '';
  return `${count} – ${what} ${where}${page}`;
};

const subject = (outcome: Outcome): string => {
  switch (outcome.state) {
    case 'blank':
      return texts.heading;
    case 'wrong':
      return `${texts.errorPrefix} ${texts.wrong(Object.keys(outcome.errors).length)}`;
    case 'away':
      return texts.away;
    case 'found':
      return foundTitle(outcome);
  }
};

/** The title of the page, which says what was searched: it names its tab and its bookmark. */
export const titleOf = (outcome: Outcome): string => `${subject(outcome)} – ${texts.site}`;
