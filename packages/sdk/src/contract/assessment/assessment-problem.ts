/** Every reason for which the rules of an assessment refuse one of its fields. */
export const ASSESSMENT_PROBLEMS = [
  'immersion_not_over',
  'last_day_outside',
  'last_day_future',
  'nothing_missed',
  'missed_hours_over',
  'contract_before_start',
] as const;
