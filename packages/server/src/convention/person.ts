import {createHash} from 'node:crypto';
import type {ConventionContent} from '@immersion-kit/sdk/contract';

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}]/gu, '');

type Named = Pick<
  ConventionContent['signatories']['beneficiary'],
  'firstName' | 'lastName' | 'birthdate'
>;

/** Under what one person's conventions are found again: last name, however written, and birth. */
export const personKey = ({lastName, birthdate}: Named): string =>
  createHash('sha256')
    .update(JSON.stringify([fold(lastName), birthdate]))
    .digest('hex');

/** Whether two namesakes born the same day, twins perhaps, also have the same first name. */
export const sameFirstName = (one: Named, other: Named): boolean =>
  fold(one.firstName) === fold(other.firstName);
