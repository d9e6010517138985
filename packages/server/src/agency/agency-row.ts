import type {Agency} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';

/** What the public may see of an agency, as the table stores it. */
export type AgencyRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly department: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly covered_departments: string[];
  readonly contact_email: string | null;
  readonly phone: string | null;
  readonly steps: string;
  readonly refers_to: string | null;
  readonly refers_to_name: string | null;
  /** In metres. */
  readonly distance: number | null;
};

/** What {@link AgencyRow} needs but its distance; to be followed by conditions on `a`. */
export const AGENCIES = {
  columns: sql.raw(`a.id, a.name, a.kind, a.street, a.postcode, a.city, a.department, a.lat, a.lon,
    a.covered_departments, a.contact_email, a.phone, a.steps, a.refers_to,
    r.name AS refers_to_name`),
  tables: sql.raw('agency a LEFT JOIN agency r ON r.id = a.refers_to'),
};

/** Turns a row into what the contract promises. */
export const toAgency = (row: AgencyRow): Agency => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  address: {
    streetNumberAndAddress: row.street,
    postcode: row.postcode,
    departmentCode: row.department,
    city: row.city,
  },
  ...(row.lat !== null && row.lon !== null && {position: {lat: row.lat, lon: row.lon}}),
  coveredDepartments: row.covered_departments,
  ...(row.contact_email !== null && {contactEmail: row.contact_email}),
  ...(row.phone !== null && {phone: row.phone}),
  steps: row.steps,
  ...(row.refers_to !== null && {refersToAgencyId: row.refers_to}),
  ...(row.refers_to_name !== null && {refersToAgencyName: row.refers_to_name}),
  ...(row.distance !== null && {distance_m: Math.round(row.distance)}),
});
