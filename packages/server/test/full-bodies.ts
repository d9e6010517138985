import {
  type Contract,
  contract,
  requests,
  type RequestRules,
  type Route,
  SCOPES,
} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';
import type {$ZodType} from 'zod/v4/core';
import {fullRequest} from '../../sdk/src/contract/convention/fixtures.ts';
import type {App} from '../src/app.ts';
import type {Store} from '../src/store/database.ts';
import {addKey} from './api.ts';
import {ask, type Asking, type Told} from './asking.ts';
import {candidate} from './contact-world.ts';
import {conventionStage, newDraft, openLink} from './convention-stage.ts';
import {scheduleOf, START} from './conventions.ts';
import {bakery} from './host-world.ts';
import {newLinks} from './link-cases.ts';
import {addStaff, signIn} from './signed-in.ts';

type Name = keyof Contract;

/** Two days, so that lists have an item beside the first. */
const SHORT = {
  dateStart: START,
  dateEnd: '2026-12-08',
  schedule: scheduleOf(START, 2),
};
const CONVENTION = {...fullRequest, ...SHORT};
const {agencyId: ID, ...WITHOUT_AGENCY} = CONVENTION;
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const CLOSING = {justification: 'Le jardin est fermé.'};

const PLACE = {
  id: ID,
  streetNumberAndAddress: '50 place Mazelle',
  postcode: '57000',
  city: 'Metz',
};
/** A company that says everything it can. */
const ENTRY = {
  ...bakery('00000000100008'),
  businessNameCustomized: 'Chez Odile',
  website: 'https://fournil.example',
  additionalInformation: 'Deux jours, en tenue.',
  businessAddresses: [PLACE],
  nextAvailabilityDate: '2026-12-24',
  welcomeAddress: PLACE,
};
const {siret: _siret, ...CONTENT} = ENTRY;

/** A body of each route that takes one, of the right shape, with every field it may have. */
const BODIES: Partial<Record<Name, Record<string, unknown>>> = {
  createDraft: {convention: CONVENTION},
  saveDraft: {convention: CONVENTION},
  deleteDraft: {},
  submitConvention: {convention: CONVENTION, duplicates: 'refuse', replaces: ID},
  openInvitation: {token: `in_${'0'.repeat(43)}`},
  renewInvitation: {token: `in_${'0'.repeat(43)}`},
  requestSignatureCode: {documentHash: '0'.repeat(64)},
  signConvention: {documentHash: '0'.repeat(64), code: '246810'},
  remindSignatory: {role: 'beneficiary'},
  correctContact: {role: 'beneficiary', email: 'anais@personne.example', phone: '+33639980001'},
  writeAssessment: {
    assessment: {
      status: 'PARTIALLY_COMPLETED',
      noShowCause: 'both',
      lastDayOfPresence: START,
      numberOfMissedHours: 1.5,
      endedWithAJob: true,
      typeOfContract: 'permanent',
      contractStartDate: '2026-12-14',
      followedByTraining: true,
      skills: 'Tailler un arbre.',
      behaviours: {
        punctuality: 'yes',
        instructions: 'mostly',
        teamwork: 'to-work-on',
        initiative: 'not-seen',
      },
      establishmentFeedback: 'Une belle semaine.',
      establishmentAdvices: 'Continuer.',
    },
  },
  requestAssessmentCode: {documentHash: '0'.repeat(64)},
  signAssessment: {
    documentHash: '0'.repeat(64),
    code: '246810',
    agrees: false,
    comment: 'Je suis venue tous les jours.',
  },
  remindAssessment: {},
  deleteAssessment: CLOSING,
  modifyConvention: {convention: WITHOUT_AGENCY, ...CLOSING},
  acceptConvention: AGENT,
  validateConvention: AGENT,
  rejectConvention: CLOSING,
  cancelConvention: CLOSING,
  deprecateConvention: CLOSING,
  transferConvention: {agencyId: ID, ...CLOSING},
  renewConvention: {...SHORT, ...CLOSING},
  correctConvention: {
    establishmentTutor: CONVENTION.establishmentTutor,
    birthdate: '2004-10-03',
  },
  nameCounsellor: AGENT,
  replaceConvention: {replaces: ID},
  askConvention: {subject: 'change', message: 'Le jardin est fermé le vendredi.'},
  declareAccommodation: {isRqth: 'yes', adaptation: 'Un fauteuil.'},
  startSignIn: {email: 'camille.roux@structure.example'},
  finishSignIn: {email: 'camille.roux@structure.example', code: '123456'},
  signOut: {},
  registerHost: {host: ENTRY},
  resendRegistrationCode: {},
  publishHost: {code: '123456'},
  requestHostCode: {siret: ENTRY.siret},
  openHost: {siret: ENTRY.siret, code: '123456'},
  updateHost: {host: CONTENT, code: '123456'},
  confirmHost: {},
  pauseHost: {until: '2026-12-24'},
  resumeHost: {},
  withdrawHost: {},
  putHosts: {hosts: [ENTRY]},
  removeHost: {},
  createAlert: {
    email: 'anais@personne.example',
    search: {
      appellationCode: '11573',
      romeCode: 'D1102',
      latitude: 49.1,
      longitude: 6.2,
      distanceKm: 20,
      jobLabel: 'Boulanger / Boulangère',
      placeLabel: 'Metz',
    },
  },
  confirmAlert: {},
  stopAlert: {},
  sendContact: {
    contact: {
      ...candidate('00000000100008'),
      locationId: ID,
      experienceAdditionalInformation: 'Deux étés en cuisine.',
      potentialBeneficiaryResumeLink: 'https://personne.example/parcours',
    },
    proof: {
      algorithm: 'SHA-256',
      challenge: '0'.repeat(64),
      number: 1,
      salt: '0'.repeat(24),
      signature: '0'.repeat(64),
    },
  },
  resendContactCode: {},
  confirmContact: {code: '123456'},
  seeExchange: {},
  answerContact: {answer: 'no', reason: 'OTHER', message: 'Le four est en panne.'},
  writeExchange: {message: 'Je peux venir mardi.'},
  withdrawContact: {},
  draftFromContact: {},
};

/** A route that takes a body, and the fullest body it takes. */
export type FullBody = {
  readonly name: Name;
  readonly route: Route;
  readonly schema: $ZodType;
  readonly body: Record<string, unknown>;
};

/**
 * Every route of the contract that takes a body.
 *
 * @throws Error when one has no body here: a new route needs one.
 */
export const fullBodies = (): FullBody[] =>
  Object.entries(contract as Record<string, Route>).flatMap(([name, route]) => {
    if (route.method === 'GET') return [];
    const body = BODIES[name as Name];
    const {body: schema = z.strictObject({})}: RequestRules = requests[name as Name];
    if (!body) throw new Error(`a full body is missing for ${name}`);
    return [{name: name as Name, route, schema, body}];
  });

/** Makes who may send each of those bodies, and the one function that sends them. */
export const bodySender = async (store: Store, app: App) => {
  const stage = await conventionStage(store, app);
  const {id} = await stage.conventionAt('submitted');
  // What software may do at most: every refusal is then of a body.
  const agencyIds = [stage.agency, stage.prescriber];
  const key = await addKey(store, {scopes: [...SCOPES], agencyIds});
  const links = {
    draft: await newDraft(app, stage.key),
    session: await openLink(store, id),
    ...(await newLinks(store)),
  };
  const tokenFor = ({access}: Route): string | undefined => {
    if (typeof access === 'string') return undefined;
    if ('scope' in access) return key;
    return access.link && links[access.link === 'any' ? 'draft' : access.link];
  };
  const cookie = await signIn(store, await addStaff(store, stage.agency, 'counsellor'));
  const signedIn = {cookie, 'sec-fetch-site': 'same-origin'};
  const send = (route: Route, body: unknown, asking: Asking = {}): Promise<Told> => {
    const token = tokenFor(route);
    const headers = {...(token === undefined ? signedIn : {}), ...asking.headers};
    const params = {conventionId: id, siret: ENTRY.siret};
    return ask(app, route, {token, params, body, ...asking, headers});
  };
  return {...stage, send};
};
