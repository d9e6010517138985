import assert from 'node:assert/strict';
import {createClient} from '@immersion-kit/sdk';
import {
  addDays,
  type ConventionRequestInput,
  type ConventionState,
  regularSchedule,
  weekdayOf,
} from '@immersion-kit/sdk/contract';
import {DEMO_KEY} from '@immersion-kit/server';
import {validRequest} from '../../packages/sdk/src/contract/convention/fixtures.ts';

const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4];

/** A page of this machine, where the demonstration's key works. */
const ORIGIN = 'http://localhost:3001';

/** The SDK as a page of a partner would use it. */
const pageClient = (api: string) =>
  createClient({
    baseUrl: api,
    key: DEMO_KEY,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('origin', ORIGIN);
      return fetch(request);
    },
  });

/** An agency of the demonstration that has people, by a word of its name. */
export const agencyNamed = async (api: string, name: string) => {
  const {data} = await pageClient(api).searchAgencies({q: name, departmentCode: '57'});
  const [agency] = data;
  assert.ok(agency, name);
  return agency;
};

const nextMonday = (): string => {
  const soon = addDays(new Date().toISOString().slice(0, 10), 14);
  return addDays(soon, (7 - weekdayOf(soon)) % 7);
};

/** A request of somebody whose addresses nobody else has. */
export const requestOf = (agencyId: string, name: string): ConventionRequestInput => {
  const dateStart = nextMonday();
  const dateEnd = addDays(dateStart, 4);
  const plain = name.toLowerCase();
  const {beneficiary, establishmentRepresentative} = validRequest.signatories;
  return {
    ...validRequest,
    agencyId,
    dateStart,
    dateEnd,
    schedule: regularSchedule({dateStart, dateEnd}, MONDAY_TO_FRIDAY, [
      {start: '08:00', end: '12:00'},
      {start: '13:00', end: '16:00'},
    ]),
    immersionAppellation: {
      romeCode: 'D1102',
      romeLabel: 'Boulangerie - viennoiserie',
      appellationCode: '11573',
      appellationLabel: 'Boulanger / Boulangère',
    },
    signatories: {
      beneficiary: {
        ...beneficiary,
        lastName: name,
        email: `anais@${plain}.example`,
      },
      establishmentRepresentative: {
        ...establishmentRepresentative,
        email: `direction@${plain}.example`,
      },
    },
    establishmentTutor: {
      firstName: 'Mina',
      lastName: 'Roth',
      email: `tutrice@${plain}.example`,
      phone: '+33199000002',
      job: 'Cheffe de culture',
    },
  };
};

/** Sends a request as a partner's page does. */
export const submit = (api: string, agencyId: string, name: string): Promise<ConventionState> =>
  pageClient(api).submitConvention({convention: requestOf(agencyId, name)});

/** Keeps a draft and gives the link to hand to the person. */
export const draftLink = async (
  api: string,
  convention: Parameters<ReturnType<typeof pageClient>['createDraft']>[0]['convention'],
): Promise<string> => (await pageClient(api).createDraft({convention})).url;
