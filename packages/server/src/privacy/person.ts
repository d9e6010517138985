import {sameEmail, toE164} from '@immersion-kit/sdk/contract';
import {personKey, sameFirstName} from '../convention/person.ts';

/** Somebody as a convention, a draft or an agency names them; anything may be missing. */
export type Person = {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly birthdate?: string | undefined;
};

type Narrowing = {readonly firstName?: string; readonly lastName?: string};

/**
 * Who is looked for: by an address or a number, which the name may narrow when several people share
 * it; or by name and birthdate, which only a beneficiary gives.
 */
export type Sought =
  | ({readonly email: string} & Narrowing)
  | ({readonly phone: string} & Narrowing)
  | (Required<Narrowing> & {readonly birthdate: string});

/** Whether two names are one, however written. */
export const sameName = (one: Person, other: Person): boolean => {
  const named = ({firstName = '', lastName = ''}: Person) => ({firstName, lastName, birthdate: ''});
  const [a, b] = [named(one), named(other)];
  return sameFirstName(a, b) && personKey(a) === personKey(b);
};

const numberOf = (phone: string | undefined): string | undefined =>
  phone === undefined ? undefined : (toE164(phone) ?? phone);

/** What was not given of the name narrows nothing. */
const isNamed = ({firstName, lastName}: Narrowing, person: Person): boolean =>
  sameName(
    {firstName: firstName ?? person.firstName, lastName: lastName ?? person.lastName},
    person,
  );

/** Whether somebody is who is looked for. */
export const isSought = (sought: Sought, person: Person): boolean => {
  if ('email' in sought) {
    return sameEmail(person.email ?? '', sought.email) && isNamed(sought, person);
  }
  if ('phone' in sought) {
    return numberOf(person.phone) === numberOf(sought.phone) && isNamed(sought, person);
  }
  return person.birthdate === sought.birthdate && isNamed(sought, person);
};

/** A text that any row about this person holds, in whatever capitals. */
export const needleOf = (sought: Sought): string => {
  if ('email' in sought) return sought.email.trim();
  return 'phone' in sought ? (numberOf(sought.phone) ?? '') : sought.birthdate;
};

/** What tells somebody: names, addresses and numbers, as they were written here and there. */
export type Marks = {
  readonly names: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
};

const filled = (texts: readonly (string | undefined)[]): Set<string> =>
  new Set(texts.map(text => text?.trim() ?? '').filter(Boolean));

/** Gathers the marks of one person under all the forms they were found in. */
export const marksOf = (people: readonly Person[]): Marks => ({
  names: filled(people.flatMap(({firstName, lastName}) => [firstName, lastName])),
  emails: filled(people.map(({email}) => email?.toLowerCase())),
  phones: filled(people.map(({phone}) => numberOf(phone))),
});

/** Whether a message's recipient is one of theirs. */
export const isTheirAddress = ({emails, phones}: Marks, address: string): boolean =>
  emails.has(address.toLowerCase()) || phones.has(address);
