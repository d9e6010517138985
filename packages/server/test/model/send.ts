import {isApiError, isValidationError} from '@immersion-kit/sdk';
import type {ConventionState} from '@immersion-kit/sdk/contract';
import {signing} from '../codes.ts';
import {scheduleOf} from '../conventions.ts';
import {contentOf, impossible} from './content.ts';
import type {Lane} from './lane.ts';
import type {Ask} from './request.ts';
import type {Party} from './rule-book.ts';

type Client = Awaited<ReturnType<Lane['clientOf']>>;
type Options = Parameters<Client['modifyConvention']>[1];
type Renewed = ConventionState & {readonly renewal?: ConventionState};

/** What the server answered. */
export type Answer =
  | {readonly state: Renewed}
  | {readonly code: string; readonly status: number; readonly fields: readonly string[]};

/** What of the real world a request needs. */
export type Real = {
  /** The conventions' ids and the hashes their parties have been shown, the present one last. */
  readonly ids: readonly string[];
  readonly hashes: readonly (readonly string[])[];
};

const NOBODY = '00000000-0000-7000-8000-000000000000';
const OTHER_HASH = '0'.repeat(64);

/** What everybody asks, in their words. */
export const QUESTION = 'Le vendredi, le jardin est fermé.';

const agent = (lastName: string) => ({firstName: 'Awa', lastName});

/** The assessment somebody reads, by its hash; none for who may read none. */
const hashRead = async (client: Client, conventionId: string): Promise<string> => {
  try {
    return (await client.readAssessment({conventionId})).documentHash;
  } catch (error) {
    if (!isApiError(error)) throw error;
    return OTHER_HASH;
  }
};

const call = async (
  client: Client,
  lane: Lane,
  {actor, request}: Pick<Ask, 'actor' | 'request'>,
  conventionId: string,
  hashes: readonly string[],
  options: Options,
  {ids}: Real,
): Promise<Renewed> => {
  const {agencies} = lane;
  switch (request.command) {
    case 'sign': {
      const documentHash = hashes.at(request.isStale ? -2 : -1) ?? OTHER_HASH;
      const role = ('session' in actor ? actor.session : 'beneficiary') as Party;
      const ready = {conventionId, role, documentHash};
      return client.signConvention(await signing(lane.store, ready, lane.clock.now));
    }
    case 'modify': {
      const {content, isValid, referent} = request;
      const convention = {
        ...(isValid ? contentOf(content) : impossible(content)),
        ...(referent === undefined ? {} : {agencyReferent: agent(referent)}),
      };
      const justification = 'Les horaires changent.';
      return client.modifyConvention({conventionId, convention, justification}, options);
    }
    case 'accept':
      return client.acceptConvention({conventionId, ...agent(request.name)}, options);
    case 'validate':
      return client.validateConvention({conventionId, ...agent(request.name)}, options);
    case 'name-counsellor':
      return client.nameCounsellor({conventionId, ...agent(request.name)}, options);
    case 'reject':
      return client.rejectConvention({conventionId, justification: request.justification}, options);
    case 'cancel':
      return client.cancelConvention({conventionId, justification: request.justification}, options);
    case 'deprecate': {
      const {justification} = request;
      return client.deprecateConvention({conventionId, justification}, options);
    }
    case 'transfer': {
      const agencyId = request.to === 'unknown' ? NOBODY : agencies[request.to];
      const justification = 'La personne a déménagé.';
      return client.transferConvention({conventionId, agencyId, justification}, options);
    }
    case 'renew': {
      const schedule = scheduleOf(request.start, request.isLonger ? 6 : 5);
      const dateStart = request.start;
      const dateEnd = schedule.days.at(-1)?.date ?? dateStart;
      const justification = 'Le projet se précise.';
      return client.renewConvention(
        {conventionId, dateStart, dateEnd, schedule, justification},
        options,
      );
    }
    case 'correct': {
      const {tutor, birthdate} = request;
      return client.correctConvention(
        {
          conventionId,
          ...(tutor === undefined ? {} : {establishmentTutor: {lastName: tutor}}),
          ...(birthdate === undefined ? {} : {birthdate}),
        },
        options,
      );
    }
    case 'correct-contact': {
      const {role, email} = request;
      return client.correctContact({conventionId, role, email}, options);
    }
    case 'ask':
      return client.askConvention({conventionId, subject: request.subject, message: QUESTION});
    case 'assess': {
      const assessment =
        request.outcome === 'DID_NOT_SHOW'
          ? ({status: request.outcome, noShowCause: 'unknown'} as const)
          : {
              status: request.outcome,
              endedWithAJob: false,
              establishmentFeedback: 'Une belle semaine.',
              establishmentAdvices: 'Continuer.',
            };
      return client.writeAssessment({conventionId, assessment});
    }
    case 'sign-assessment': {
      const documentHash = request.isStale ? OTHER_HASH : await hashRead(client, conventionId);
      const ready = {conventionId, role: 'beneficiary' as const, documentHash};
      const {code} = await signing(lane.store, ready, lane.clock.now);
      const {agrees} = request;
      const comment = agrees ? {} : {comment: 'Je suis venue tous les jours.'};
      return client.signAssessment({conventionId, documentHash, code, agrees, ...comment});
    }
    case 'delete-assessment':
      return client.deleteAssessment({conventionId, justification: 'Une erreur.'}, options);
    case 'replace': {
      const replaces = request.older === 'unknown' ? NOBODY : (ids[request.older] ?? NOBODY);
      return client.replaceConvention({conventionId, replaces}, options);
    }
    case 'submit': {
      const {agency, content, isKept, replaces} = request;
      const convention = {...contentOf(content), agencyId: agencies[agency]};
      return client.submitConvention({
        convention,
        ...(isKept ? {duplicates: 'keep'} : {}),
        ...(replaces === undefined ? {} : {replaces: ids[replaces] ?? NOBODY}),
      });
    }
  }
};

/** Sends a request through the SDK and says what came back. */
export const send = async (
  lane: Lane,
  {target, actor, expects, request}: Ask,
  revision: number,
  real: Real,
): Promise<Answer> => {
  const client = await lane.clientOf(actor, real.ids, expects === 'nothing');
  const version = expects === 'present' ? revision : revision - 1;
  const options = expects === 'nothing' ? {} : {ifMatch: `"${version}"`};
  const id = real.ids[target] ?? NOBODY;
  try {
    return {
      state: await call(
        client,
        lane,
        {actor, request},
        id,
        real.hashes[target] ?? [],
        options,
        real,
      ),
    };
  } catch (error) {
    if (!isApiError(error)) throw error;
    const fields = isValidationError(error) ? error.errors.map(({code}) => code) : [];
    return {code: error.code, status: error.status, fields};
  }
};
