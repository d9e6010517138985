import {
  type Convention,
  type ConventionClient,
  type DocumentClient,
  isApiError,
  type Reading,
  type SignatureClient,
} from '@immersion-kit/sdk';

/** What the pages of a link call; a whole client will do. */
export type VisitClient = DocumentClient &
  Pick<
    SignatureClient,
    | 'openInvitation'
    | 'renewInvitation'
    | 'requestSignatureCode'
    | 'signConvention'
    | 'remindSignatory'
  > &
  Pick<
    ConventionClient,
    'readConvention' | 'readAccommodation' | 'declareAccommodation' | 'askConvention'
  >;

/** What a call of a visit takes beside its input. */
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
export const openVisit = async (
  client: Pick<SignatureClient, 'openInvitation'>,
  token: string,
): Promise<Visit> => {
  let opened = await client.openInvitation({token});
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
        opened = await client.openInvitation({token});
        return call({key: opened.session});
      }
    },
  };
};

/** A convention as it stands, and in words. */
export type Read = {readonly convention: Convention; readonly reading: Reading};

/** Reads the convention of a visit. */
export const readVisited = (
  client: Pick<VisitClient, 'readConvention' | 'readReading'>,
  {conventionId, within}: Visit,
): Promise<Read> =>
  within(async options => {
    const [convention, reading] = await Promise.all([
      client.readConvention({conventionId}, options),
      client.readReading({conventionId}, options),
    ]);
    return {convention, reading};
  });

const WHOLE = /^in_[\w-]{43}$/;

/** Whether a token is whole: a mail program may have cut it. */
export const isWholeInvitation = (token: string): boolean => WHOLE.test(token);
