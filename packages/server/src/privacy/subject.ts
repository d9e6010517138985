import type {Erased} from './erased-values.ts';
import type {Quality} from './line.ts';
import {formsOf, type Naming, type People, peopleIn, qualitiesIn} from './people.ts';
import {marksOf, type Person, type Sought} from './person.ts';

/** Whom something is about: somebody looked for, or everybody a convention names. */
export type Subject =
  | 'everybody'
  | {
      readonly sought: Sought;
      /** When they also are a person of an agency, whom conventions name without an address. */
      readonly agent: Person | undefined;
    };

type Version = {readonly version: number; readonly content: People};

/** What a subject is in one convention: in each of its versions, and in all of it. */
export type Standing = {
  readonly whole: Erased;
  readonly inVersion: (version: number) => Erased;
};

const everybody = (versions: readonly Version[]): Standing => {
  const people = versions.flatMap(({content}) => [...peopleIn(content).values()]);
  const all = {qualities: 'all', marks: marksOf(people)} as const;
  return {whole: all, inVersion: () => all};
};

const unionOf = (naming: Naming): Set<Quality> =>
  new Set([...naming.values()].flatMap(qualities => [...qualities]));

/** Says in what qualities, and under what names and addresses, a convention names a subject. */
export const standingOf = (versions: readonly Version[], subject: Subject): Standing => {
  if (subject === 'everybody') return everybody(versions);
  const {sought, agent} = subject;
  const naming = qualitiesIn(versions, sought);
  const forms = [...formsOf(versions, naming), ...(agent ? [agent] : [])];
  const given = 'email' in sought ? {email: sought.email} : {};
  const person = {agent, marks: marksOf([...forms, given])};
  const inVersion = (version: number): Erased => ({
    ...person,
    qualities: naming.get(version) ?? new Set(),
  });
  return {whole: {...person, qualities: unionOf(naming)}, inVersion};
};
