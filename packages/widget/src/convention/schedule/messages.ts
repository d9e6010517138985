import type {FieldIssue} from '@immersion-kit/sdk/contract';

/** What is to be said, by the id of the control it is about. */
export type Messages = ReadonlyMap<string, readonly string[]>;

export const NO_MESSAGE: Messages = new Map();

/** Puts issues in words at their controls, each thing once: a usual day's is that of twenty dates. */
export const gather = (
  issues: readonly FieldIssue[],
  controlOf: (pointer: string) => string,
  messageOf: (issue: FieldIssue) => string,
): Messages => {
  const gathered = new Map<string, ReadonlySet<string>>();
  for (const issue of issues) {
    const id = controlOf(issue.pointer);
    gathered.set(id, new Set([...(gathered.get(id) ?? []), messageOf(issue)]));
  }
  return new Map([...gathered].map(([id, said]) => [id, [...said]]));
};

const DAY = /^schedule-\d{4}-\d\d-\d\d$/;

/** What is said at a control; at a date, what is said in any field of its hours. */
export const messageAt = (id: string, all: readonly Messages[]): string => {
  const isDay = DAY.test(id);
  const said = all.flatMap(messages =>
    [...messages].flatMap(([at, words]) =>
      at === id || (isDay && at.startsWith(`${id}-`)) ? words : [],
    ),
  );
  return [...new Set(said)].join(' ');
};

/** The date in an id, that of a Monday for a week. */
export const dateIn = (id: string): string | undefined => /\d{4}-\d\d-\d\d/.exec(id)?.[0];
