import type {Agency} from '@immersion-kit/sdk';
import {type CivilDate, zoneOf} from '@immersion-kit/sdk/contract';

const MAINLAND = '75';

type Placed = {readonly address: Pick<Agency['address'], 'departmentCode'>};

/** The civil date where the agency is, mainland France's while none is known. */
export const todayAt = (now: Date, agency: Placed | undefined): CivilDate => {
  const timeZone = zoneOf(agency?.address.departmentCode ?? MAINLAND);
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find(found => found.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};
