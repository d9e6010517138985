import type {Company} from '@immersion-kit/sdk';
import {EMPLOYEE_RANGES} from '@immersion-kit/sdk/contract';
import type {Texts} from '../fields/company-lookup.ts';

const FIRST_PLACE = 'businessAddresses/0';

/** `12 rue des Clercs 57000 Metz`, in its three parts; nothing of what cannot be told apart. */
const placeIn = (address = ''): Texts => {
  const [, street = '', postcode = '', city = ''] =
    /^(.+?)[\s,]+(\d{5})\s+(\D+)$/.exec(address.trim()) ?? [];
  if (city === '') return {};
  return {
    [`${FIRST_PLACE}/streetNumberAndAddress`]: street,
    [`${FIRST_PLACE}/postcode`]: postcode,
    [`${FIRST_PLACE}/city`]: city.trim(),
  };
};

/** What an entry says of a company, as far as it is known. */
export const knownOf = ({name, address, naf, employeeRange = ''}: Company): Texts => ({
  ...(name === undefined ? {} : {businessName: name}),
  ...(naf === undefined ? {} : {naf}),
  ...((EMPLOYEE_RANGES as readonly string[]).includes(employeeRange)
    ? {numberOfEmployeeRange: employeeRange}
    : {}),
  ...placeIn(address),
});
