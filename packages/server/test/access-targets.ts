import {addDays, type Contract, type ConventionState} from '@immersion-kit/sdk/contract';
import {DIGITS} from './codes.ts';
import {requestFor, scheduleOf, START} from './conventions.ts';
import {bakery} from './host-world.ts';
import {siretOf} from './import.ts';
import {candidate} from './contact-world.ts';
import type {conventionStage, Stage} from './convention-stage.ts';

type Conventions = Awaited<ReturnType<typeof conventionStage>>;

/** What one request is about: a convention at the stage that its route is for. */
export type Target = {
  readonly convention: ConventionState;
  /** A similar, older convention. */
  readonly older?: ConventionState;
};

const STAGES: Partial<Record<keyof Contract, Stage>> = {
  acceptConvention: 'signed',
  validateConvention: 'accepted',
  cancelConvention: 'validated',
  renewConvention: 'validated',
  correctConvention: 'validated',
  readDocument: 'validated',
  readAssessment: 'validated',
  writeAssessment: 'validated',
  requestAssessmentCode: 'validated',
  signAssessment: 'validated',
  remindAssessment: 'validated',
  deleteAssessment: 'validated',
};

/** Makes what one request to a route may be about. */
export const newTarget = async (
  name: keyof Contract,
  {agency, newName, submit, giveCodes, conventionAt}: Conventions,
): Promise<Target> => {
  if (name !== 'replaceConvention') {
    const convention = await conventionAt(STAGES[name] ?? 'submitted');
    if (name === 'signConvention') await giveCodes(convention);
    return {convention};
  }
  const request = requestFor(agency, {lastName: newName()});
  const older = await submit(request);
  return {older, convention: await submit(request, {duplicates: 'keep'})};
};

/** Companies that join: each is another one. */
let companies = 5000;
const newHost = () => bakery(siretOf((companies += 1)));
const {siret: _siret, ...ENTRY} = bakery(siretOf(5000));
/** One that {@link linkCases} put in the directory, and that software may write to. */
const WRITTEN_TO = siretOf(4000);
let people = 0;
const ALERT = {latitude: 49.1, longitude: 6.2, distanceKm: 20, placeLabel: 'Metz'};

const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const CLOSING = {justification: 'Le jardin est fermé.'};
const AFTER = addDays(START, 30);

type Bodies = Record<
  keyof Contract,
  ((target: Target, conventions: Conventions) => Record<string, unknown>) | undefined
>;

const withoutAgency = (agency: string, newName: () => string) => {
  const {agencyId: _, ...convention} = requestFor(agency, {lastName: newName(), days: 4});
  return convention;
};

/** A request to each route that those it is for are granted; a read has no body. */
export const ACCEPTED: Bodies = {
  readHealth: undefined,
  readService: undefined,
  searchOffers: undefined,
  readOffer: undefined,
  suggestJobs: undefined,
  suggestPlaces: undefined,
  readCompany: undefined,
  searchAgencies: undefined,
  readAgency: undefined,
  createDraft: () => ({convention: {businessName: 'Les Vergers'}}),
  readDraft: undefined,
  saveDraft: () => ({convention: {businessName: 'Les Vergers de la Seille'}}),
  deleteDraft: () => ({}),
  submitConvention: (_, {agency, newName}) => ({
    convention: requestFor(agency, {lastName: newName()}),
  }),
  listConventions: undefined,
  readConvention: undefined,
  openInvitation: () => ({token: `in_${'0'.repeat(43)}`}),
  renewInvitation: () => ({token: `in_${'0'.repeat(43)}`}),
  requestSignatureCode: ({convention}) => ({documentHash: convention.documentHash}),
  signConvention: ({convention}) => ({documentHash: convention.documentHash, code: DIGITS}),
  remindSignatory: () => ({role: 'establishment-representative'}),
  correctContact: () => ({role: 'establishment-representative', email: 'autre@hote.example'}),
  readReading: undefined,
  readAssessment: undefined,
  writeAssessment: () => ({assessment: {status: 'DID_NOT_SHOW', noShowCause: 'unknown'}}),
  requestAssessmentCode: ({convention}) => ({documentHash: convention.documentHash}),
  signAssessment: ({convention}) => ({
    documentHash: convention.documentHash,
    code: DIGITS,
    agrees: true,
  }),
  remindAssessment: () => ({}),
  deleteAssessment: () => CLOSING,
  readDocument: undefined,
  modifyConvention: (_, {agency, newName}) => ({
    convention: withoutAgency(agency, newName),
    ...CLOSING,
  }),
  acceptConvention: () => AGENT,
  validateConvention: () => AGENT,
  rejectConvention: () => CLOSING,
  cancelConvention: () => CLOSING,
  deprecateConvention: () => CLOSING,
  transferConvention: (_, {prescriber}) => ({agencyId: prescriber, ...CLOSING}),
  renewConvention: () => ({
    dateStart: AFTER,
    dateEnd: addDays(AFTER, 3),
    schedule: scheduleOf(AFTER, 4),
    ...CLOSING,
  }),
  correctConvention: () => ({establishmentTutor: {job: 'Arboricultrice'}}),
  nameCounsellor: () => AGENT,
  replaceConvention: ({older}) => ({replaces: older?.id ?? ''}),
  askConvention: () => ({subject: 'change', message: 'Le jardin est fermé le vendredi.'}),
  readAccommodation: undefined,
  declareAccommodation: () => ({isRqth: 'unsaid', adaptation: ''}),
  startSignIn: () => ({email: 'camille.roux@structure.example'}),
  finishSignIn: () => ({email: 'camille.roux@structure.example', code: '000000'}),
  signOut: () => ({}),
  readMe: undefined,
  registerHost: () => ({host: newHost()}),
  readRegistration: undefined,
  resendRegistrationCode: () => ({}),
  publishHost: () => ({code: '000000'}),
  requestHostCode: () => ({siret: WRITTEN_TO}),
  openHost: () => ({siret: WRITTEN_TO, code: '000000'}),
  readHost: undefined,
  updateHost: () => ({host: ENTRY}),
  confirmHost: () => ({}),
  pauseHost: () => ({until: AFTER}),
  resumeHost: () => ({}),
  withdrawHost: () => ({}),
  putHosts: () => ({hosts: [newHost()]}),
  removeHost: () => ({}),
  createAlert: () => ({email: 'anais@personne.example', search: ALERT}),
  readAlert: undefined,
  confirmAlert: () => ({}),
  stopAlert: () => ({}),
  readChallenge: undefined,
  sendContact: () => ({
    contact: candidate(WRITTEN_TO, {
      potentialBeneficiaryEmail: `anais-${(people += 1)}@personne.example`,
    }),
  }),
  resendContactCode: () => ({}),
  confirmContact: () => ({code: '000000'}),
  readContact: undefined,
  readSending: undefined,
  readStatistics: undefined,
  readPartnerStatistics: undefined,
  listEvents: undefined,
  readExchange: undefined,
  seeExchange: () => ({}),
  answerContact: () => ({answer: 'yes'}),
  writeExchange: () => ({message: 'Je peux venir mardi.'}),
  withdrawContact: () => ({}),
  draftFromContact: () => ({}),
};
