import {
  type Channel,
  type ConventionContent,
  isMobile,
  PARTIES,
  type Role,
} from '@immersion-kit/sdk/contract';

/** Somebody a convention names, as it was typed. */
export type Person = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string | undefined;
  readonly phone: string;
};

/** Where a message goes, and in what qualities it is received there. */
export type Recipient = {
  readonly channel: Channel;
  readonly address: string;
  readonly roles: readonly Role[];
};

/** The people of a convention in the order it names them; the tutor, who does not sign, is last. */
export const peopleOf = ({
  signatories,
  establishmentTutor,
}: ConventionContent): ReadonlyMap<Role, Person> => {
  const people = new Map<Role, Person>();
  for (const [name, role] of Object.entries(PARTIES)) {
    const person = signatories[name as keyof typeof PARTIES];
    if (person) people.set(role, person);
  }
  return people.set('establishment-tutor', establishmentTutor);
};

/**
 * Where somebody is reached: their e-mail, else their mobile. Asked for `sms`, their mobile;
 * undefined when they have none.
 */
export const reach = (
  {email, phone}: Person,
  channel?: Channel,
): Pick<Recipient, 'channel' | 'address'> | undefined => {
  if (email && channel !== 'sms') return {channel: 'email', address: email};
  return isMobile(phone) && channel !== 'email' ? {channel: 'sms', address: phone} : undefined;
};

/** Makes one of those who share an address: one person in two qualities gets one message. */
export const mergeRecipients = (recipients: readonly Recipient[]): Recipient[] => {
  const merged = new Map<string, Recipient>();
  for (const recipient of recipients) {
    const key = `${recipient.channel} ${recipient.address.toLowerCase()}`;
    const known = merged.get(key);
    const roles = new Set([...(known?.roles ?? []), ...recipient.roles]);
    merged.set(key, {...(known ?? recipient), roles: [...roles]});
  }
  return [...merged.values()];
};
