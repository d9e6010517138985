import type {Convention} from '@immersion-kit/sdk/contract';
import {documentHash} from '../../src/convention/document.ts';
import {type Actor, AGENCIES, qualitiesOf, referredBy, todayAt} from './cast.ts';
import {contentOf} from './content.ts';
import type {Lane} from './lane.ts';
import {type Modelled, partiesOf, signedVersionOf, situationOf} from './modelled.ts';
import {renewalOf, similarTo} from './predict.ts';
import type {World} from './request.ts';
import {
  COMMANDS,
  PARTIES,
  type Quality,
  refusalOf,
  refusalOfSubject,
  SUBJECTS,
} from './rule-book.ts';
import {QUESTION} from './send.ts';

const named = (lastName: string | undefined) =>
  lastName === undefined ? undefined : {firstName: 'Awa', lastName};

const defined = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What every command answers of a convention. */
export const stateOf = (
  {status, versions, document, history}: Modelled,
  id: string | undefined,
) => ({
  id,
  status,
  revision: history.length,
  version: versions.length,
  documentHash: documentHash(contentOf(document)),
});

const STAFF = ['counsellor', 'validator', 'prescriber-validator'];

/** The similar conventions that somebody may know of. */
const duplicatesFor = (world: World, index: number, qualities: readonly string[]): number[] => {
  const before = world[index];
  if (!before) return [];
  const similar = similarTo(world, before.content, index);
  if (qualities.some(quality => STAFF.includes(quality))) return similar;
  if (!qualities.includes('beneficiary')) return [];
  return similar.filter(other => world[other]?.content.email === before.content.email);
};

const deliveryOf = (at: string | undefined) =>
  at === undefined ? undefined : {channel: 'email', state: 'waiting', at};

const isParty = (quality: Quality): boolean => PARTIES.some(party => party === quality);
const isAgencys = (quality: Quality): boolean =>
  !isParty(quality) && quality !== 'establishment-tutor';

/** What was asked that still matters, the last first, with the words for those they are for. */
const askedFor = (modelled: Modelled, qualities: readonly Quality[]) => {
  const {asked, validatedAt} = modelled;
  const version = signedVersionOf(modelled);
  const present = asked.filter(
    one => one.version === version && (validatedAt === undefined || one.at >= validatedAt),
  );
  const isFor = (author: Quality) =>
    qualities.includes(author) ||
    qualities.some(isAgencys) ||
    (isAgencys(author) && qualities.some(isParty));
  return present.toReversed().map(({role, subject, at}) => ({
    role,
    subject,
    at,
    ...(isFor(role) ? {message: QUESTION} : {}),
  }));
};

/** When the version to sign was modified, and why. */
const changesOf = (modelled: Modelled) => {
  const version = signedVersionOf(modelled);
  if (modelled.versions[version - 1] !== 'modification') return undefined;
  const since = modelled.history.find(
    ({events, version: made}) => made === version && events.includes('convention.modified'),
  )?.at;
  return {since, justification: 'Les horaires changent.'};
};

/** What is said of the assessment, to whoever may read it: not the employer alone. */
const assessmentFor = ({assessment}: Modelled, qualities: readonly Quality[]) => {
  if (!assessment || qualities.every(one => one === 'beneficiary-current-employer')) {
    return undefined;
  }
  const {outcome, at, signedAt, agrees} = assessment;
  return defined({
    status: outcome,
    endedWithAJob: outcome === 'DID_NOT_SHOW' ? undefined : false,
    createdAt: at,
    signedAt,
    agrees,
  });
};

/** What somebody must read of a convention. */
export const readingOf = (
  world: World,
  index: number,
  reader: Actor,
  now: Date,
  {agencies}: Lane,
  ids: readonly string[],
): Record<string, unknown> => {
  const modelled = world[index];
  if (!modelled) throw new Error('no such convention');
  const {agency, history, signed} = modelled;
  const qualities = qualitiesOf(reader, index, agency);
  const refersTo = referredBy(agency);
  const today = todayAt(agency, now);
  const duplicates = duplicatesFor(world, index, qualities).map(other => ids[other] ?? '');
  const situation = situationOf(modelled);
  const renewal = renewalOf(world, index);
  const isRenewable = modelled.renewalOf === undefined && renewal === undefined;
  const mayAsk = refusalOf(situation, 'ask', qualities, today) === undefined;
  const asked = askedFor(modelled, qualities);
  return defined({
    ...stateOf(modelled, ids[index]),
    statusJustification: modelled.justification,
    submittedAt: history[0]?.at,
    updatedAt: history.at(-1)?.at,
    acceptedAt: modelled.acceptedAt,
    validatedAt: modelled.validatedAt,
    agency: defined({
      id: agencies[agency],
      name: agency,
      kind: AGENCIES[agency].kind,
      steps: AGENCIES[agency].isTwoSteps ? 'counsellor-and-validator' : 'validator-only',
      refersToAgencyId: refersTo && agencies[refersTo],
      refersToAgencyName: refersTo,
    }),
    agencyReferent: named(modelled.referent),
    validators: defined({
      counsellor: named(modelled.counsellor),
      validator: named(modelled.validator),
    }),
    renewed:
      modelled.renewalOf === undefined
        ? undefined
        : {from: ids[modelled.renewalOf], justification: 'Le projet se précise.'},
    renewedBy: renewal === undefined ? undefined : ids[renewal],
    content: contentOf(modelled.content),
    totalHours: 35,
    workedDays: 5,
    signatures: partiesOf(modelled.content).map(role =>
      defined({role, signedAt: signed[role], delivery: deliveryOf(modelled.told[role])}),
    ),
    commands: COMMANDS.filter(
      command =>
        (command !== 'renew' || isRenewable) &&
        refusalOf(situation, command, qualities, today) === undefined,
    ),
    subjects: SUBJECTS.filter(
      subject =>
        mayAsk &&
        refusalOfSubject(situation, subject, qualities, {today, isRenewable}) === undefined,
    ),
    asked: asked.length > 0 ? asked : undefined,
    assessment: assessmentFor(modelled, qualities),
    changes: changesOf(modelled),
    duplicates: duplicates.length > 0 ? duplicates.toSorted() : undefined,
  });
};

/** What was read, without what the model does not speak of. */
export const comparable = ({
  warnings: _,
  hostHistory: __,
  changes,
  duplicates,
  ...rest
}: Convention) =>
  defined({
    ...rest,
    changes: changes && {since: changes.since, justification: changes.justification},
    duplicates: duplicates?.map(({id}) => id).toSorted(),
  });
