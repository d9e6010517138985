import type {CivilDate, Convention} from '@immersion-kit/sdk/contract';
import {todayAt} from '../convention/form-today.ts';

/** Overseas, a postcode begins with the three digits of its department. */
const OVERSEAS = /\b(9[78]\d)\d\d\b/;

/** The civil date where an immersion takes place, which is its agency's. */
export const todayOf = (
  {immersionAddress}: Pick<Convention['content'], 'immersionAddress'>,
  now: Date,
): CivilDate => {
  const [, departmentCode] = OVERSEAS.exec(immersionAddress) ?? [];
  return todayAt(now, departmentCode === undefined ? undefined : {address: {departmentCode}});
};
