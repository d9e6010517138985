import type {Translation} from './fr.ts';

export const en: Translation = {
  searchTitle: 'Find a company that welcomes people for an immersion',
  job: 'Job',
  jobHint: 'For example (in French): boulanger, aide-soignante',
  place: 'Town or postcode',
  placeHint: 'For example: Metz or 57000',
  radius: 'Within',
  kilometres: count => `${count} km`,
  search: 'Search',
  searching: 'Searching…',
  stillSearching: 'The search is taking longer than usual…',
  clear: field => `Clear the field ${field}`,
  suggestions: count =>
    count === 0 ? 'No suggestion' : count === 1 ? '1 suggestion' : `${count} suggestions`,
  noSuggestion: 'No suggestion for this text.',
  suggestionsFailed: 'Suggestions cannot be loaded.',
  chooseJob: 'This job was not found: try another word, for example “vendeur”.',
  choosePlace: 'This town was not found: type its name or its postcode.',
  errorPrefix: 'Error:',
  results: (count, where) => {
    const found =
      count === 0
        ? 'No company found'
        : count === 1
          ? '1 company found'
          : `${count.toLocaleString('en')} companies found`;
    return where ? `${found} ${where}` : found;
  },
  around: (km, place) => `within ${km} km of ${place}`,
  filters: count => (count === 0 ? 'Filters and order' : `Filters and order (${count} on)`),
  clearFilters: 'Clear the filters',
  conditions: 'Conditions',
  remoteFilter: 'Partly or fully remote',
  disabledFilter: 'Welcomes disabled people',
  laterFilter: 'Also show those that will welcome people later',
  hostKind: 'Kind of employer',
  hostKinds: {company: 'Company', public: 'Public employer', association: 'Non-profit'},
  companyName: 'Name of the company',
  sort: 'Order',
  sorts: {
    default: 'Nearest, or newest without a place',
    date: 'Recently updated',
    score: 'Successful stays',
  },
  close: 'Close',
  jobs: 'Jobs',
  address: 'Address',
  activity: 'Activity',
  website: 'Website',
  newWindow: '(new window)',
  contact: 'First contact',
  contactModes: {EMAIL: 'By e-mail', PHONE: 'By phone', IN_PERSON: 'By coming in person'},
  source: 'Source',
  notVolunteerNote:
    'This company comes from a public register: it does this job but has not registered to welcome people yet.',
  noResult: 'No company matches. You can:',
  widen: km => `search within ${km} km`,
  withoutFilters: 'search without filters',
  anyJob: 'search all jobs around this place',
  anyPlace: 'search this job all over France',
  distance: text => `${text} away`,
  employees: range => `${range.replace('-', ' to ').replace('+', 'over ')} employees`,
  remote: {HYBRID: 'Partly remote', FULL_REMOTE: 'Remote'},
  welcomesDisabled: 'Welcomes disabled people',
  notVolunteer: 'Company not registered yet',
  availableFrom: date => `Available from ${date}`,
  pagination: 'Pages of results',
  previous: 'Previous page',
  next: 'Next page',
  page: (current, total) => `Page ${current} of ${total}`,
  retry: 'Try again',
  failure: {
    network: 'The connection does not work. Check your internet access, then try again.',
    timeout: 'The service takes too long to answer. Try again in a moment.',
    busy: 'Too many searches in a short time. Wait a minute, then try again.',
    server: 'The service has a problem. Your choices are kept: try again in a moment.',
    refused: 'The search is not available on this page for now.',
    data: 'The search could not be understood. Change a criterion and try again.',
  },
};
