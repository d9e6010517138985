import {type Client, createClient} from '@immersion-kit/sdk';
import type {ConventionStatus, Role, SignatoryRole, StaffRole} from '@immersion-kit/sdk/contract';
import {executeServerCommand} from '@web/test-runner-commands';
import type {AgencyName, ByAgency, ByParty, ToBegin, ToMake, ToSign} from './first-party-server.ts';

const tell = async <Result>(name: string, about: unknown): Promise<Result> => {
  const {result} = await executeServerCommand<{result: Result}, string>(
    name,
    JSON.stringify(about),
  );
  return result;
};

/** A convention as a test made it. */
export type Made = {
  readonly id: string;
  readonly documentHash: string;
  readonly revision: number;
  readonly status: ConventionStatus;
  readonly agencyId: string;
};

/** Makes a convention of somebody new, on the real server. */
export const makeConvention = (toMake: Partial<ToMake> = {}): Promise<Made> =>
  tell('make-convention', {stage: 'submitted', agency: 'one', ...toMake});

/** Makes a validated convention of somebody new, some days ago. */
export const makeBegun = (toBegin: ToBegin): Promise<Made> => tell('make-immersion', toBegin);

/** The token that a message to somebody holds. */
export const invitationOf = ({id}: Pick<Made, 'id'>, role: Role): Promise<string> =>
  tell('invite', {conventionId: id, role});

/** Has every link to a convention be too old. */
export const expireLinks = ({id}: Pick<Made, 'id'>): Promise<void> => tell('expire-links', id);

/** Ends every session of its people, as half an hour does. */
export const endSessions = ({id}: Pick<Made, 'id'>): Promise<void> => tell('end-sessions', id);

/** Ends every session of a company, as half an hour does. */
export const endHostSessions = (siret: string): Promise<void> => tell('end-host-sessions', siret);

/** Ends every code to sign it, as ten minutes do. */
export const expireCodes = ({id}: Pick<Made, 'id'>): Promise<void> => tell('expire-codes', id);

/** Has it been a day since codes and messages left. */
export const letADayPass = ({id}: Pick<Made, 'id'>): Promise<void> => tell('let-a-day-pass', id);

const toSign = ({id, documentHash}: Made, role: SignatoryRole): ToSign => ({
  conventionId: id,
  role,
  documentHash,
});

/** The code that a message would have brought to somebody. */
export const codeFor = (made: Made, role: SignatoryRole): Promise<string> =>
  tell('give-code', toSign(made, role));

/** Has somebody sign, elsewhere. */
export const signElsewhere = (made: Made, role: SignatoryRole): Promise<void> =>
  tell('sign', toSign(made, role));

/** Has the software of an agency call the API. */
export const byAgency = <Result>(called: ByAgency): Promise<Result> => tell('by-agency', called);

/** Has a party call the API, elsewhere. */
export const byParty = <Result>(called: ByParty): Promise<Result> => tell('by-party', called);

/** Makes an agency that no other test sees. */
export const makeAgency = (name: string): Promise<void> => tell('make-agency', {name});

/** Has whoever is awaited for a convention have been for some hours. */
export const letWait = ({id}: Pick<Made, 'id'>, hours: number): Promise<void> =>
  tell('let-wait', {conventionId: id, hours});

/** Ends the sessions of the people of an agency, as half a day does. */
export const endStaffSessions = (agency: AgencyName): Promise<void> =>
  tell('end-staff-sessions', agency);

/** Makes somebody of an agency, and gives the address they sign in with. */
export const makeStaff = (agency: AgencyName, role: StaffRole): Promise<string> =>
  tell('make-staff', {agency, role});

/** The code to sign in that a message would have brought to an address. */
export const signInCodeOf = (email: string): Promise<string> => tell('sign-in-code', email);

/** Signs somebody of an agency in, in this very browser. */
export const signIn = async (agency: AgencyName, role: StaffRole): Promise<void> => {
  document.cookie = `${await tell<string>('sign-in', {agency, role})}; path=/`;
};

/** Signs out, in this browser alone. */
export const forgetSignIn = (): void => {
  document.cookie = 'immersion=; path=/; max-age=0';
};

/** A client of the tests' own origin, as our own pages have one. */
export const ownClient = (fetch?: typeof globalThis.fetch): Client =>
  createClient({baseUrl: location.origin, retries: 0, ...(fetch ? {fetch} : {})});
