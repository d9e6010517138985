import {addDays, type Contract, type ConventionState} from '@immersion-kit/sdk/contract';
import {DIGITS} from './codes.ts';
import {requestFor, scheduleOf, START} from './conventions.ts';
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
};
