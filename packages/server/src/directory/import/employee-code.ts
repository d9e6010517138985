import type {EmployeeRange} from '@immersion-kit/sdk/contract';

/** INSEE's codes of headcount bands, as in SIRENE; `NN` is a company presumed without employees. */
export const INSEE_EMPLOYEE_RANGES: Readonly<Record<string, EmployeeRange>> = {
  NN: '',
  '00': '0',
  '01': '1-2',
  '02': '3-5',
  '03': '6-9',
  '11': '10-19',
  '12': '20-49',
  '21': '50-99',
  '22': '100-199',
  '31': '200-249',
  '32': '250-499',
  '41': '500-999',
  '42': '1000-1999',
  '51': '2000-4999',
  '52': '5000-9999',
  '53': '+10000',
};
