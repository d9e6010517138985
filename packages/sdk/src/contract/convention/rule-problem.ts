/** Every reason for which the rules between the fields of a convention refuse one of them. */
export const RULE_PROBLEMS = [
  // Schedule.
  'period_order',
  'period_overlap',
  'schedule_day_duplicate',
  'schedule_day_outside',
  'schedule_empty',
  'week_over_48',
  // Working time of minors.
  'minor_day_over_8',
  'minor_night',
  'minor_week_over_35',
  // Dates and ages.
  'date_unsupported',
  'dates_order',
  'duration_over_month',
  'presence_over_30',
  'age_under_16',
  'age_over_120',
  // Parties and how to reach them.
  'minor_representative_required',
  'employer_required',
  'email_duplicate',
  'email_tutor',
  'phone_duplicate',
  'contact_required',
  'mobile_only_unavailable',
  // Host.
  'address_postcode',
  'protection_description_required',
  'prevention_description_required',
  // Other conventions of the same person.
  'host_days_over_60',
  'host_conventions_over_2',
  'renewal_of_renewal',
  'renewal_already_done',
  'renewal_before_end',
  'renewal_too_long',
] as const;

/** A stable word for one reason of {@link RULE_PROBLEMS}; new ones may be added. */
export type RuleProblemCode = (typeof RULE_PROBLEMS)[number];
