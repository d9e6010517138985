import {createClient, type Offer} from '@immersion-kit/sdk';
import type {ContactMode, ContactRequestInput, ContactSide} from '@immersion-kit/sdk/contract';
import {executeServerCommand} from '@web/test-runner-commands';
import {ProofKeeper} from '../src/contact/proof/proof-keeper.ts';
import {apiUrl} from './page.ts';

const {contactKey} = (globalThis as unknown as {IMMERSION: {contactKey: string}}).IMMERSION;

/** A key of this page that may write to companies. */
export {contactKey};

const tell = async <Result>(name: string, about: unknown): Promise<Result> => {
  const {result} = await executeServerCommand<{result: Result}, string>(
    name,
    JSON.stringify(about),
  );
  return result;
};

/** The SDK, as a page that writes to companies uses it. */
export const pageClient = () => createClient({baseUrl: apiUrl, key: contactKey, retries: 0});

type Company = {readonly siret: string; readonly locationId: string};

/** A company that nobody has written to, as a search finds it. */
export const joinedCompany = async (
  contactMode: ContactMode = 'EMAIL',
  jobs: readonly string[] = ['11573'],
): Promise<Offer> => {
  const {siret} = await tell<Company>('join-company', {contactMode, jobs});
  const {data} = await pageClient().searchOffers({sirets: [siret]});
  const [offer] = data;
  if (!offer) throw new Error('the company is not found');
  return offer;
};

/** Has it take nobody for a while. */
export const pauseCompany = (siret: string): Promise<void> => tell('pause-company', siret);

/** Has it welcome nobody any more. */
export const withdrawCompany = (siret: string): Promise<void> => tell('withdraw-company', siret);

/** Has it rather be called. */
export const preferCalls = (siret: string): Promise<void> => tell('prefer-calls', siret);

/** The code that an address received. */
export const codeOf = (email: string): Promise<string> => tell('contact-code', email);

/** The contacts of an address that reached their company. */
export const contactsOf = (email: string): Promise<string[]> => tell('contacts-of', email);

/** The token of a message to one side of an exchange. */
export const exchangeToken = (contactId: string, side: ContactSide): Promise<string> =>
  tell('exchange-token', {contactId, side});

/** Has nobody answered, for long enough. */
export const expireContact = (contactId: string): Promise<void> =>
  tell('expire-contact', contactId);

/** The token of the message about an alert. */
export const alertToken = (email: string): Promise<string> => tell('alert-token', email);

/** Somebody nobody else is. */
export const newPerson = (): string => `anais.${crypto.randomUUID().slice(0, 8)}@courriel.example`;

/** What somebody asks of a company. */
export const requestTo = (
  {siret, contactMode}: Offer,
  email = newPerson(),
): ContactRequestInput => ({
  siret,
  appellationCode: '11573',
  contactMode: contactMode as ContactMode,
  potentialBeneficiaryFirstName: 'Anaïs',
  potentialBeneficiaryLastName: 'N’Guyen',
  potentialBeneficiaryEmail: email,
  potentialBeneficiaryPhone: '06 39 98 00 01',
  immersionObjective: 'Confirmer un projet professionnel',
  datePreferences: 'Une semaine en février',
  ...(contactMode === 'EMAIL'
    ? {activities: 'Voir la fournée du matin', message: 'Je prépare un CAP.'}
    : {}),
});

/** Sends a first contact, up to its code. */
export const begun = async (offer: Offer, email = newPerson()) => {
  const client = pageClient();
  const proof = await new ProofKeeper({client: () => client, elapsed: () => 0}).take();
  const started = await client.sendContact({contact: requestTo(offer, email), proof});
  return {...started, sending: started.sending ?? '', email};
};

/** The same, confirmed. */
export const written = async (offer: Offer) => {
  const {sending, email, contactId} = await begun(offer);
  await pageClient().confirmContact({code: await codeOf(email)}, {key: sending});
  return {contactId, email};
};
