import {PARTIES} from '@immersion-kit/sdk/contract';
import type {Quality} from './line.ts';
import {isSought, type Person, sameName, type Sought} from './person.ts';

/** A content, a draft of one, or what is left of one: anything may be missing. */
export type People = {
  readonly signatories?: Readonly<Record<string, Person | undefined>> | undefined;
  readonly establishmentTutor?: Person | undefined;
};

type Emergency = {
  readonly emergencyContact?: string;
  readonly emergencyContactPhone?: string;
  readonly emergencyContactEmail?: string;
};

/** The contact's name is one text: whoever is looked for by name is somewhere in it. */
const emergencyOf = (beneficiary: Person & Emergency, sought?: Sought): Person => {
  const {emergencyContact = '', emergencyContactPhone, emergencyContactEmail} = beneficiary;
  const {firstName, lastName}: Partial<Sought> = sought ?? {};
  const said = (name: string | undefined) =>
    name !== undefined && emergencyContact.toLowerCase().includes(name.toLowerCase()) ? name : '';
  return {
    firstName: firstName === undefined ? '' : said(firstName),
    lastName: lastName === undefined ? emergencyContact : said(lastName),
    phone: emergencyContactPhone,
    email: emergencyContactEmail,
  };
};

/** Everybody a content names with an address or a number, by quality. */
export const peopleIn = (content: People, sought?: Sought): Map<Quality, Person> => {
  const people = new Map<Quality, Person>();
  const {signatories = {}, establishmentTutor} = content;
  for (const [name, quality] of Object.entries(PARTIES)) {
    const person = signatories[name];
    if (person) people.set(quality, person);
  }
  if (establishmentTutor) people.set('establishment-tutor', establishmentTutor);
  const {beneficiary} = signatories;
  if (beneficiary) people.set('emergency-contact', emergencyOf(beneficiary, sought));
  return people;
};

/** In what qualities each of some versions names who is looked for. */
export type Naming = ReadonlyMap<number, ReadonlySet<Quality>>;

type Version = {readonly version: number; readonly content: People};

/**
 * Finds somebody in the versions of one convention. Under one name in one quality, it is the same
 * person in all of them, though an address was corrected in between.
 */
export const qualitiesIn = (versions: readonly Version[], sought: Sought): Naming => {
  const named = versions.map(({version, content}) => ({
    version,
    people: peopleIn(content, sought),
  }));
  const known = named.flatMap(({people}) =>
    [...people].filter(([, person]) => isSought(sought, person)),
  );
  return new Map(
    named.map(({version, people}) => [
      version,
      new Set(
        [...people].flatMap(([quality, person]) =>
          known.some(([one, other]) => one === quality && sameName(person, other)) ? [quality] : [],
        ),
      ),
    ]),
  );
};

/** All the forms under which a naming finds one person. */
export const formsOf = (versions: readonly Version[], naming: Naming): Person[] =>
  versions.flatMap(({version, content}) => {
    const people = peopleIn(content);
    return [...(naming.get(version) ?? [])].flatMap(quality => people.get(quality) ?? []);
  });
