import {
  type Convention,
  createConventionClient,
  createDocumentClient,
  createSignatureClient,
  isApiError,
  type Reading,
} from '@immersion-kit/sdk';
import {OWN_API} from './connect.ts';

const signatures = createSignatureClient(OWN_API);
const conventions = createConventionClient(OWN_API);
const documents = createDocumentClient(OWN_API);

type WithKey = {readonly key: string};

/** Somebody come by the link of their message: in one quality, to one convention. */
export type Visit = {
  readonly token: string;
  readonly conventionId: string;
  readonly role: string;
  /** Calls the API under the session; once it is over, under a new one. */
  readonly within: <T>(call: (options: WithKey) => Promise<T>) => Promise<T>;
};

const isOver = (error: unknown): boolean =>
  isApiError(error) && (error.code === 'link_expired' || error.code === 'link_invalid');

/** Opens an invitation. Its session lasts half an hour: whoever reads longer does not notice. */
export const openVisit = async (token: string): Promise<Visit> => {
  let opened = await signatures.openInvitation({token});
  const {conventionId, role} = opened;
  return {
    token,
    conventionId,
    role,
    within: async call => {
      try {
        return await call({key: opened.session});
      } catch (error) {
        if (!isOver(error)) throw error;
        opened = await signatures.openInvitation({token});
        return call({key: opened.session});
      }
    },
  };
};

/** A convention as it stands, and in words. */
export type Read = {readonly convention: Convention; readonly reading: Reading};

/** Reads the convention of a visit. */
export const readVisited = ({conventionId, within}: Visit): Promise<Read> =>
  within(async options => {
    const [convention, reading] = await Promise.all([
      conventions.readConvention({conventionId}, options),
      documents.readReading({conventionId}, options),
    ]);
    return {convention, reading};
  });

/** What the pages of a link call. */
export const api = {signatures, conventions, documents} as const;
