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
  const host = {firstName: 'Björn', lastName: 'Lefèvre', phone: '+33199000001'};
  return {
    internshipKind: 'immersion',
    agencyId,
    dateStart,
    dateEnd,
    schedule: regularSchedule({dateStart, dateEnd}, MONDAY_TO_FRIDAY, [
      {start: '08:00', end: '12:00'},
      {start: '13:00', end: '16:00'},
    ]),
    siret: '00000000100008',
    businessName: 'Les Vergers de la Seille',
    businessActivity: 'Culture de fruits à pépins et à noyau',
    immersionAddress: '12 rue des Clercs 57000 Metz',
    remoteWorkMode: 'ON_SITE',
    immersionObjective: 'confirm-project',
    immersionAppellation: {
      romeCode: 'D1102',
      romeLabel: 'Boulangerie - viennoiserie',
      appellationCode: '11573',
      appellationLabel: 'Boulanger / Boulangère',
    },
    immersionActivities: 'Observer la taille des arbres, puis y participer sous surveillance.',
    immersionSkills: '',
    evaluationMeans: 'Un point avec le tuteur chaque fin de semaine.',
    individualProtection: true,
    individualProtectionDescription: 'Gants et lunettes, fournis',
    sanitaryPrevention: false,
    sanitaryPreventionDescription: '',
    signatories: {
      beneficiary: {
        firstName: 'Anaïs',
        lastName: name,
        email: `anais@${plain}.example`,
        phone: '+33639980001',
        birthdate: '2004-10-03',
      },
      establishmentRepresentative: {...host, email: `direction@${plain}.example`},
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
