import type {
  ContactAnswer,
  ContactSide,
  HostAddress,
  HostRequest,
} from '@immersion-kit/sdk/contract';
import type {Loaded} from '../contact/load.ts';
import type {Tx} from '../store/database.ts';
import type {Asking, ContactMail, ReachText} from './contact-mail.ts';
import {type Details, wordIn} from './details.ts';
import {phoneText} from './phone-text.ts';
import {plainLine, plainName, quoted} from './plain.ts';

const MOST_NAME = 120;

const maybe = <Name extends string, Value>(name: Name, value: Value | null | undefined) =>
  (value === undefined || value === null || value === '' ? {} : {[name]: value}) as {
    [N in Name]?: Value;
  };

const askingOf = ({row: {content}}: Loaded): Asking => ({
  objective: content.immersionObjective,
  when: quoted(content.datePreferences),
  ...maybe('activities', quoted(content.activities ?? '')),
  ...maybe('experience', quoted(content.experienceAdditionalInformation ?? '')),
  ...maybe('message', quoted(content.message ?? '')),
  hasResume: content.potentialBeneficiaryResumeLink !== undefined,
});

const addressText = ({streetNumberAndAddress, postcode, city}: HostAddress): string =>
  plainLine([streetNumberAndAddress, `${postcode} ${city}`].filter(Boolean).join(', '));

const reachOf = ({contactMode, contact, welcomeAddress}: HostRequest): ReachText => ({
  name: plainName(`${contact.firstName} ${contact.lastName}`),
  ...maybe('job', plainLine(contact.job ?? '', MOST_NAME)),
  ...maybe('phone', contactMode === 'PHONE' ? phoneText(contact.phone ?? '') : undefined),
  ...maybe(
    'address',
    contactMode === 'IN_PERSON' && welcomeAddress ? addressText(welcomeAddress) : undefined,
  ),
});

const wordsOf = async (tx: Tx, {row}: Loaded, data: Details): Promise<string | undefined> => {
  const id = wordIn(data, 'messageId');
  if (id === '') return undefined;
  const message = await tx
    .selectFrom('contact_message')
    .select('text')
    .where('id', '=', id)
    .where('contact_id', '=', row.id)
    .executeTakeFirst();
  return message && quoted(message.text);
};

type Reading = {
  readonly side: ContactSide;
  readonly link: string | undefined;
  readonly publicUrl: string;
  readonly takesReplies: boolean;
  readonly data: Details;
};

/** Gathers what a mail may say of a contact as it is now. */
export const describeContact = async (
  tx: Tx,
  loaded: Loaded,
  {side, link, publicUrl, takesReplies, data}: Reading,
): Promise<ContactMail> => {
  const {row, company, job} = loaded;
  const isListed = company.status !== 'withdrawn' && !company.isBanned;
  const isReached = side === 'candidate' && row.mode !== 'EMAIL' && isListed;
  const reached = isReached ? company.host : null;
  return {
    side,
    candidate: plainName(row.content.potentialBeneficiaryFirstName) || 'une personne',
    company: plainLine(company.name, MOST_NAME) || 'une entreprise',
    job: plainLine(job.appellationLabel, MOST_NAME),
    ...maybe('link', link),
    searchUrl: `${publicUrl}/recherche`,
    asking: askingOf(loaded),
    ...maybe('words', await wordsOf(tx, loaded, data)),
    ...maybe('answer', (data['answer'] ?? row.answer) as ContactAnswer | null),
    ...maybe('declineReason', row.decline_reason),
    ...maybe('reach', reached && reachOf(reached)),
    takesReplies,
    data,
  };
};
