import type {ContactRequest} from '@immersion-kit/sdk/contract';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {canaryEntry} from './canary-entry.ts';
import {type CanaryPeople, canaryWord} from './canary-people.ts';
import {candidate} from './contact-world.ts';

/** What the beneficiary of a group of people wrote to its company. */
const canaryContact = (people: CanaryPeople): ContactRequest => {
  const {firstName, lastName, email, phone} = people.beneficiary;
  return candidate(canaryEntry(people).siret, {
    contactMode: 'EMAIL',
    potentialBeneficiaryFirstName: firstName,
    potentialBeneficiaryLastName: lastName,
    potentialBeneficiaryEmail: email,
    potentialBeneficiaryPhone: phone,
    datePreferences: canaryWord(people, 'quand'),
    activities: canaryWord(people, 'quoi'),
    experienceAdditionalInformation: canaryWord(people, 'avant'),
    potentialBeneficiaryResumeLink: `https://cv.example/${canaryWord(people, 'cv')}`,
    message: canaryWord(people, 'demande'),
  });
};

/** What each line of the map about first contacts holds of them. */
export const contactCanaries = (people: CanaryPeople): Record<string, string> => {
  const {
    siret: _,
    appellationCode: _code,
    contactMode: _mode,
    immersionObjective: _why,
    ...said
  } = canaryContact(people);
  return {
    ...Object.fromEntries(
      Object.entries(said).map(([name, value]) => [`contact.content:${name}`, String(value)]),
    ),
    'contact.email_key': people.beneficiary.email,
    'contact_message.text': canaryWord(people, 'echange'),
  };
};

/** Leaves a first contact that the company declined, and a message of it. */
export const leaveContact = async ({db}: Store, people: CanaryPeople, now: Date): Promise<void> => {
  const content = canaryContact(people);
  const id = newId(now);
  await db
    .insertInto('contact')
    .values({
      id,
      siret: content.siret,
      appellation: content.appellationCode,
      mode: 'EMAIL',
      status: 'REJECTED',
      revision: 3,
      email_key: content.potentialBeneficiaryEmail.toLowerCase(),
      content_hash: id,
      content: JSON.stringify(content),
      submitted_by: 'essai',
      created_at: now,
      sent_at: now,
      answered_at: now,
      answer: 'no',
      decline_reason: 'NO_TIME',
      closed_at: now,
    })
    .execute();
  await db
    .insertInto('contact_message')
    .values({
      id: newId(now),
      contact_id: id,
      side: 'candidate',
      text: canaryWord(people, 'echange'),
      source: 'page',
      created_at: now,
    })
    .execute();
};
