import type {ConventionRequest} from './convention-request.ts';

type LabelsOf<Data> = Data extends readonly unknown[]
  ? string
  : Data extends object
    ? {readonly [Name in keyof Data]-?: LabelsOf<NonNullable<Data[Name]>>}
    : string;

/** What each field of a request is called by whoever fills it in; the schedule is one field. */
export type ConventionLabels = LabelsOf<Omit<ConventionRequest, 'internshipKind' | 'schedule'>> & {
  readonly schedule: string;
};

/**
 * The label of a field, by its path or JSON pointer without the first slash:
 * `signatories/beneficiary/email`. Inside the schedule, the schedule's. Undefined for a group.
 */
export const labelAt = (labels: ConventionLabels, path: string): string | undefined => {
  let found: unknown = labels;
  for (const name of path.split('/')) {
    if (typeof found !== 'object') break;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return typeof found === 'string' ? found : undefined;
};
