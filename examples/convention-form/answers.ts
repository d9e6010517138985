import {addDays, type CivilDate, weekdayOf} from '@immersion-kit/sdk/contract';

/** Somebody of the request, as they would type it. */
export type Person = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
};

/** What people answer, where a test does not say otherwise. */
export const ANSWERS = {
  town: 'metz',
  siret: '000 000 001 00008',
  businessName: 'Les Vergers de la Seille',
  businessActivity: 'Culture de fruits',
  address: '12 rue des Clercs, 57000 Metz',
  job: 'boulang',
  activities: 'Observer la taille des arbres',
  evaluation: 'Un bilan avec le tuteur',
  protection: 'Gants et lunettes, prêtés',
} as const;

/** The person in immersion, whose addresses nobody else has. */
export const beneficiaryOf = (name: string): Person => ({
  firstName: 'Anaïs',
  lastName: name,
  email: `anais@${name.toLowerCase()}.example`,
  phone: '06 39 98 00 01',
});

/** Who signs for the host. */
export const signerOf = (name: string): Person => ({
  firstName: 'Björn',
  lastName: 'Lefèvre',
  email: `direction@${name.toLowerCase()}.example`,
  phone: '01 99 00 00 01',
});

/** A civil date so many years ago, in three parts as people say it. */
export const bornYearsAgo = (
  years: number,
): readonly [day: string, month: string, year: string] => [
  '3',
  '1',
  String(new Date().getUTCFullYear() - years),
];

/** The Monday two weeks from now, and the Friday after it. */
export const twoWeeksOn = (): {readonly dateStart: CivilDate; readonly dateEnd: CivilDate} => {
  const soon = addDays(new Date().toISOString().slice(0, 10), 14);
  const dateStart = addDays(soon, (7 - weekdayOf(soon)) % 7);
  return {dateStart, dateEnd: addDays(dateStart, 4)};
};
