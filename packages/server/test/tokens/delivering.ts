import {DAY} from './clock.ts';
import {CODE_LIFE, type Message, type Modelled, PARTIES} from './modelled.ts';

const INVITATION_LIFE = 31 * DAY;

/** Why a message is not sent any more; undefined when it is. */
const staleness = (
  {now, shown, signed, signedVersion}: Modelled,
  {kind, party, address, version, endsAt}: Message,
): string | undefined => {
  if (endsAt !== undefined && endsAt <= now) return 'expired';
  if (shown.addresses[party] !== address) return 'recipient_changed';
  if (kind === 'invitation-renewed' || kind === 'address-corrected') return undefined;
  if (kind === 'signed') return signed.includes(party) ? undefined : 'signature_void';
  if (signed.length === PARTIES.length) return 'status_changed';
  if (signed.includes(party)) return 'already_signed';
  return version === undefined || version === signedVersion ? undefined : 'version_changed';
};

/** A message and what became of it. */
export type Fate = Pick<Message, 'kind' | 'party' | 'address' | 'code'> & {readonly end: string};

/**
 * Sends all there is to send: each link is made as its message leaves, and each code begins there.
 */
export const deliver = (before: Modelled): {after: Modelled; fates: readonly Fate[]} => {
  const told = before.events.flatMap(({kind, to, version}) =>
    to.map((party): Message => {
      const address = before.shown.addresses[party];
      return {kind, party, address, ...(kind === 'signed' ? {} : {version})};
    }),
  );
  let after: Modelled = {...before, events: [], waiting: []};
  const fates: Fate[] = [];
  for (const message of [...before.waiting, ...told]) {
    const stale = staleness(after, message);
    const {kind, party, address, code} = message;
    fates.push({
      kind,
      party,
      address,
      end: stale ?? 'sent',
      ...(code === undefined ? {} : {code}),
    });
    if (stale !== undefined) continue;
    if (code === undefined) {
      const invitation = {party, endsAt: after.now + INVITATION_LIFE, isRevoked: false};
      after = {...after, invitations: [...after.invitations, invitation]};
    } else {
      const codes = after.codes.map((one, index) =>
        index === code ? {...one, endsAt: after.now + CODE_LIFE} : one,
      );
      after = {...after, codes};
    }
  }
  return {after, fates};
};
