import type {RuleProblemCode} from '../convention/rule-problem.ts';

/** One line for each refusal of a rule between fields, in English. */
export const ruleTextsEn: Record<RuleProblemCode, string> = {
  period_order: 'The end comes after the start, as in 09:00 – 12:00.',
  period_overlap:
    'This period overlaps another of the same day: keep them apart, as in 09:00 – 12:00 and 13:00 – 17:00.',
  schedule_day_duplicate:
    'This day is in the schedule already: put all its periods together, for example 09:00 – 12:00 and 13:00 – 17:00.',
  schedule_day_outside:
    'This day is outside the convention’s dates: remove it, or change the dates. For example, from 5 to 16 October, the 19th is outside.',
  schedule_empty: 'At least one day needs hours, such as 09:00 – 12:00.',
  week_over_48:
    'From Monday to Sunday, at most {limit} h: reduce the hours of this week, for example to 5 days of 7 h.',
  minor_day_over_8:
    'Under 18, at most {limit} h a day: reduce the hours of this day, for example to 09:00 – 12:00 and 13:00 – 17:00.',
  minor_night:
    'Under 18, no work at night, from {limit} to 06:00: choose daytime hours, such as 09:00 – 12:00.',
  minor_week_over_35:
    'Under 18, at most {limit} h a week: reduce the hours of this week, for example to 5 days of 7 h.',
  date_unsupported:
    'Check the year: this date is too long ago or too far ahead. Write for example 2026-10-05.',
  dates_order: 'The last day is the first day or comes after it: correct one of the two dates.',
  duration_over_month: 'An immersion lasts one month at most: choose a last day until {limit}.',
  presence_over_30:
    'At most {limit} days of presence: remove days from the schedule, for example the Sundays.',
  age_under_16:
    'The person must be {limit} on the first day: correct the birthdate, or choose later dates.',
  age_over_120: 'Check the year of birth: the person would be over 120.',
  minor_representative_required:
    'The person will be under 18 on the first day: give their legal representative, for example a parent, who will sign the convention.',
  employer_required:
    'The person comes on their working time: say who signs for their present employer. If the immersion is outside that time, answer no to that question.',
  email_duplicate: 'Another signatory has this address too: each signs with their own.',
  email_tutor:
    'This is also the address of the beneficiary, their legal representative or their employer: give that of the tutor in the host company.',
  phone_duplicate: 'Another signatory has this number too: each signs with their own.',
  contact_required:
    'Give an e-mail address, or a mobile number such as 06 12 34 56 78: the link to sign will be sent there.',
  mobile_only_unavailable:
    'Give an e-mail address: the link to sign will be sent there. This service sends no text message.',
  address_postcode: 'Add the postcode, as in "12 rue des Clercs, 57000 Metz".',
  protection_description_required:
    'Name the protective equipment, for example "gloves and goggles", or answer no.',
  prevention_description_required:
    'Describe the health measures, for example "masks and hand gel provided", or answer no.',
  host_days_over_60:
    'At most {limit} days with the same host in 12 months: shorten or move the period, or choose another host.',
  host_conventions_over_2:
    'At most {limit} conventions with the same host in 12 months, renewals aside: choose another host or another period.',
  renewal_of_renewal: 'This convention is a renewal already: make a new request.',
  renewal_already_done:
    'This convention was renewed already, which is possible once: make a new request.',
  renewal_before_end: 'The renewal starts after the first period ends: choose a day after {limit}.',
  renewal_too_long:
    'The renewal is no longer than the first period: {limit} days at most, from the first to the last.',
};
