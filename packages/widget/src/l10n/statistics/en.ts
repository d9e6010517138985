import type {StatisticsTexts} from './fr.ts';

const TOO_FEW = 'not published';

/** Every text of the public figures, in English. */
export const statisticsEn: StatisticsTexts = {
  title: 'Work immersions in figures',
  headlines: 'Key figures',
  breakdown: 'In detail',
  loading: 'The figures are coming…',
  loaded: (rows: number) =>
    rows === 0
      ? 'The figures are here; no detailed line can be shown.'
      : `The figures are here: ${rows} detailed line${rows > 1 ? 's' : ''}.`,
  period: (from: string, to: string) =>
    `Validated immersions whose first day was planned between ${from} and ${to}: twelve months, all of whose immersions are over.`,
  method: 'Every share is a share of the immersions that started. A number under 11 is not told.',
  methodLink: 'How these figures are computed',
  chartOf: 'Immersions that started',
  tooFew: TOO_FEW,
  tooFewWhole: `${TOO_FEW} (the number, or the rest, is under 11)`,
  tooFewNote:
    'A figure that is missing, or “–”, is not published: it, or what is left, counts fewer than 11 immersions. It is no poor result: 95 of 100 is not told either.',
  empty: 'There is nothing to tell yet: fewer than 11 immersions started in these twelve months.',
  noRow: 'No line has enough immersions to be shown apart.',
  by: 'Show the figures',
  bys: {
    month: 'by month',
    department: 'by department',
    'agency-kind': 'by network of agencies',
  },
  kinds: {
    'pole-emploi': 'France Travail',
    'mission-locale': 'Missions locales (young people)',
    'operateur-cep': 'Career guidance',
    'cap-emploi': 'Cap emploi (disability)',
    'conseil-departemental': 'Department councils',
    'structure-IAE': 'Inclusion through work',
    'fonction-publique': 'Public services',
    autre: 'Other authorised agencies',
  },
  facts: {
    started: 'Immersions that started',
    validation: 'From the last signature to the validation',
    within48Hours: 'Validated within 48 hours',
    notice: 'From the request to the first day',
    atLeastOneWeek: 'Requested at least one week before',
    cancelledBeforeStart: 'Cancelled before the first day',
    didNotShow: 'Nobody came',
    written: 'Assessments written',
    signed: 'Assessments signed by the person',
  },
  hours: (median: string, mean: string) =>
    `${median} or less for half of them, ${mean} on average. The target: 48 hours.`,
  days: (median: string, mean: string) =>
    `${median} or less for half of them, ${mean} on average. The target: one week.`,
  share: (count: string, percent: string) => `${count}, that is ${percent}`,
  table: {
    caption: (by: string) => `Immersions ${by}`,
    heads: {month: 'Month', department: 'Department', 'agency-kind': 'Network'},
    started: 'Started',
    medianHours: 'Validation: median time',
    within48Hours: 'Validated within 48 h',
    medianDays: 'Request: median notice',
    atLeastOneWeek: 'Requested one week before',
    cancelledBeforeStart: 'Cancelled before',
    written: 'Assessments written',
    signed: 'Assessments signed',
    total: 'All',
  },
  chart: (shown: number) =>
    `The drawing shows the ${shown} with the most immersions that started; the table tells them all.`,
  retry: 'Try again',
  failure: {
    network: 'The connection fails. Check your access to the internet, then try again.',
    timeout: 'The service takes too long to answer. Try again in a moment.',
    busy: 'Too many requests in little time. Wait one minute, then try again.',
    server: 'The service has a problem. Try again in a moment.',
    refused: 'The figures are not available on this page at the moment.',
    data: 'The figures could not be asked for. Reload the page, then try again.',
  },
};
