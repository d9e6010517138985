import {type Agency, DepartmentCode, type Place} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import type {Agencies} from '../../agency/agency.ts';
import {departmentName} from '../../directory/department.ts';
import type {Directory} from '../../directory/directory.ts';
import {placeLabel, settlePlace} from '../../directory/page/settle.ts';
import {words} from '../../directory/suggestion/fold.ts';
import {isUnavailable} from '../../store/unavailable.ts';

/** What the address says of the place: its parameter, and the most it may hold. */
export const PLACE = {name: 'lieu', longest: 100} as const;

/** What is needed to find agencies. */
export type Search = {
  readonly directory: Pick<Directory, 'suggestPlaces'>;
  readonly agencies: Pick<Agencies, 'search'>;
};

/** The agencies of a place, and what else the text may have meant. */
export type Found = {
  readonly where: string;
  /** The nearest first when a town was asked for, else by name. */
  readonly agencies: readonly Agency[];
  readonly others: readonly Place[];
};

/** What came of the place asked for; `lieu` is what was typed, or what it was taken for. */
export type Asked =
  | {readonly state: 'blank' | 'unknown' | 'too-long' | 'away'; readonly lieu: string}
  | ({readonly state: 'found'; readonly lieu: string} & Found);

/** A department by its number. */
const departmentOf = (typed: string): string | undefined => {
  const code = safeParse(DepartmentCode, typed.toUpperCase());
  return code.success && departmentName(code.data) !== code.data ? code.data : undefined;
};

const inDepartment = async ({agencies}: Search, departmentCode: string): Promise<Asked> => {
  const where = `${departmentName(departmentCode)} (${departmentCode})`;
  const found = await agencies.search({departmentCode});
  return {state: 'found', lieu: departmentCode, where, agencies: found, others: []};
};

const aroundPlace = async ({directory, agencies}: Search, typed: string): Promise<Asked> => {
  const {chosen, others} = await settlePlace(directory, {lieu: typed});
  if (!chosen) return {state: 'unknown', lieu: typed};
  const {departmentCode, position} = chosen;
  const found = await agencies.search({
    departmentCode,
    latitude: position.lat,
    longitude: position.lon,
  });
  const where = placeLabel(chosen);
  return {state: 'found', lieu: where, where, agencies: found, others};
};

/**
 * Finds the agencies that accompany the inhabitants of what was typed: a town, its postcode, or a
 * department's number.
 */
export const findAgencies = async (search: Search, query: URLSearchParams): Promise<Asked> => {
  const lieu = (query.get(PLACE.name) ?? '').trim();
  if (words(lieu).length === 0) return {state: 'blank', lieu: ''};
  if (lieu.length > PLACE.longest) return {state: 'too-long', lieu: ''};
  const department = departmentOf(lieu);
  try {
    return await (department === undefined
      ? aroundPlace(search, lieu)
      : inDepartment(search, department));
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return {state: 'away', lieu};
  }
};
