import {
  changed,
  type Doing,
  type Modelled,
  partiesOf,
  signedVersionOf,
  signersOf,
} from './modelled.ts';
import type {AgencyName} from './cast.ts';
import type {Request} from './request.ts';
import {isAllowed, type Party, QUALITIES, type Quality} from './rule-book.ts';

/** A convention once it is over, by somebody's word or by the job's. */
export const closed = (
  before: Modelled,
  doing: Doing,
  [status, event]: readonly [Modelled['status'], string],
  justification: string,
): Modelled =>
  changed(before, doing, [event], {
    status,
    justification,
    acceptedAt: undefined,
    validatedAt: undefined,
  });

export const DEPRECATED = ['DEPRECATED', 'convention.deprecated'] as const;
const CLOSED = {
  reject: ['REJECTED', 'convention.rejected'],
  cancel: ['CANCELLED', 'convention.cancelled'],
  deprecate: DEPRECATED,
} as const;

const afterSignature = (before: Modelled, doing: Doing): Modelled => {
  const [party] = doing.qualities as Party[];
  const signed = {...before.signed, ...(party ? {[party]: doing.at} : {})};
  const isLast = Object.keys(signed).length === partiesOf(before.content).length;
  const events = ['convention.signed', ...(isLast ? ['convention.fully-signed'] : [])];
  const status = isLast ? 'IN_REVIEW' : 'PARTIALLY_SIGNED';
  return changed(before, doing, events, {status, signed, signatures: before.signatures + 1});
};

/** In what quality somebody asks: as a party before all, then the first of the agency's. */
export const askingAs = (before: Modelled, qualities: readonly Quality[]): Quality | undefined => {
  const parties: readonly Quality[] = partiesOf(before.content);
  const order = [...parties, ...QUALITIES.filter(quality => !parties.includes(quality))];
  return order.find(quality => qualities.includes(quality) && isAllowed(quality, 'ask'));
};

/** What an allowed request does to its convention, when it concerns that one alone. */
export const after = (before: Modelled, request: Request, doing: Doing): Modelled => {
  switch (request.command) {
    case 'sign':
      return afterSignature(before, doing);
    case 'modify': {
      const voids = signersOf(before).length > 0 ? ['convention.signatures-voided'] : [];
      return changed(before, doing, [...voids, 'convention.modified'], {
        status: 'READY_TO_SIGN',
        content: request.content,
        document: request.content,
        versions: [...before.versions, 'modification'],
        signed: {},
        referent: request.referent ?? before.referent,
        acceptedAt: undefined,
        counsellor: undefined,
      });
    }
    case 'accept': {
      const counsellor = request.name;
      const status = 'ACCEPTED_BY_COUNSELLOR';
      return changed(before, doing, ['convention.accepted'], {
        status,
        counsellor,
        acceptedAt: doing.at,
      });
    }
    case 'validate': {
      const validator = request.name;
      const status = 'ACCEPTED_BY_VALIDATOR';
      return changed(before, doing, ['convention.validated'], {
        status,
        validator,
        validatedAt: doing.at,
      });
    }
    case 'reject':
    case 'cancel':
    case 'deprecate':
      return closed(before, doing, CLOSED[request.command], request.justification);
    case 'transfer':
      return changed(before, doing, ['convention.transferred'], {agency: request.to as AgencyName});
    case 'correct': {
      const {tutor = before.content.tutor, birthdate = before.content.birthdate} = request;
      if (request.tutor === undefined && request.birthdate === undefined) return before;
      return changed(before, doing, ['convention.corrected'], {
        content: {...before.content, tutor, birthdate},
        versions: [...before.versions, 'correction'],
      });
    }
    case 'correct-contact': {
      const {role, email} = request;
      const {content} = before;
      const present = role === 'beneficiary' ? content.email : content.corrected?.[role];
      if (present === email) return before;
      return changed(before, doing, ['convention.contact-corrected'], {
        content:
          role === 'beneficiary'
            ? {...content, email}
            : {...content, corrected: {...content.corrected, [role]: email}},
        versions: [...before.versions, 'correction'],
        told: {...before.told, [role]: doing.at},
      });
    }
    case 'name-counsellor':
      return changed(before, doing, ['convention.counsellor-named'], {referent: request.name});
    case 'ask': {
      const {subject} = request;
      const role = askingAs(before, doing.qualities);
      if (!role) throw new Error('nobody asks');
      const question = {role, subject, at: doing.at, version: signedVersionOf(before)};
      return changed(before, doing, ['convention.asked'], {asked: [...before.asked, question]});
    }
    case 'assess': {
      const {outcome} = request;
      const assessment = {outcome, at: doing.at};
      return changed(before, doing, ['assessment.created'], {assessment});
    }
    case 'sign-assessment': {
      const {assessment} = before;
      if (!assessment) throw new Error('there is nothing to sign');
      const signed = {...assessment, signedAt: doing.at, agrees: request.agrees};
      return changed(before, doing, ['assessment.signed'], {assessment: signed});
    }
    case 'delete-assessment':
      return changed(before, doing, ['assessment.deleted'], {assessment: undefined});
    default:
      throw new Error(`${request.command} concerns two conventions`);
  }
};
