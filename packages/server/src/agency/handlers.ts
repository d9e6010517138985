import type {AgencyRequests, AgencyRoutes} from '@immersion-kit/sdk/contract';
import type {Handlers} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Agencies} from './agency.ts';

export const agencyHandlers = (agencies: Agencies): Handlers<AgencyRoutes, AgencyRequests> => ({
  searchAgencies: async ({query}) => ({data: await agencies.search(query)}),
  readAgency: async ({params: {agencyId}}) => {
    const agency = await agencies.read(agencyId);
    if (!agency) throw new ProblemError('agency_not_found');
    return agency;
  },
});
