import type {Role} from '@immersion-kit/sdk/contract';
import {type Loaded, partiesOf} from '../convention/load.ts';
import {isSamePerson} from '../convention/same-person.ts';
import type {Tx} from '../store/database.ts';
import {agencyRecipients} from '../staff/recipients.ts';
import type {Details} from './details.ts';
import {mergeRecipients, peopleOf, reach, type Recipient} from './people.ts';
import type {Audience} from './plan.ts';

const TUTOR: Role = 'establishment-tutor';

const rolesFor = (
  audience: Audience,
  {content}: Loaded,
  {role}: Details,
): readonly Role[] | undefined => {
  switch (audience) {
    case 'signatories':
      return partiesOf(content);
    case 'people':
      return [...partiesOf(content), TUTOR];
    case 'beneficiary':
      return ['beneficiary'];
    case 'legal-representative':
      return ['beneficiary-representative'];
    case 'representative':
      return ['establishment-representative'];
    case 'other-representative':
      return isSamePerson(
        content.establishmentTutor,
        content.signatories.establishmentRepresentative,
      )
        ? []
        : ['establishment-representative'];
    case 'tutor':
      return [TUTOR];
    case 'signee':
      return partiesOf(content).filter(party => party === role);
    default:
      return undefined;
  }
};

const inAgency = async (tx: Tx, agencyId: string, roles: readonly Role[]): Promise<Recipient[]> =>
  (await agencyRecipients(tx, agencyId, roles)).map(address => ({
    channel: 'email',
    address,
    roles,
  }));

/** Staff by their agency: a structure that refers to a prescriber has no validator of its own. */
const staffFor = async (
  tx: Tx,
  audience: Audience,
  {agency}: Loaded,
): Promise<readonly Recipient[]> => {
  const {refersTo, steps} = agency;
  const isTwoSteps = refersTo !== null || steps === 'counsellor-and-validator';
  const counsellors = isTwoSteps ? await inAgency(tx, agency.id, ['counsellor']) : [];
  if (audience === 'examiners' && (counsellors.length > 0 || refersTo)) return counsellors;
  const validators = refersTo
    ? await inAgency(tx, refersTo.id, ['prescriber-validator'])
    : await inAgency(tx, agency.id, ['validator']);
  return audience === 'staff' ? [...counsellors, ...validators] : validators;
};

/** Those who get a message, each address once, as the convention names them now. */
export const recipientsOf = async (
  tx: Tx,
  audiences: readonly Audience[],
  loaded: Loaded,
  details: Details,
): Promise<Recipient[]> => {
  const all: Recipient[] = [];
  const people = peopleOf(loaded.content);
  for (const audience of audiences) {
    const roles = rolesFor(audience, loaded, details);
    if (roles === undefined) all.push(...(await staffFor(tx, audience, loaded)));
    for (const role of roles ?? []) {
      const person = people.get(role);
      const address = person && reach(person);
      if (address) all.push({...address, roles: [role]});
    }
  }
  return mergeRecipients(all);
};
