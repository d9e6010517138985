import {type Client, type Convention, isApiError} from '@immersion-kit/sdk';
import type {FormClient} from '../form-client.ts';

/** What changing a convention asks of the API; a whole client will do. */
export type ModificationClient = FormClient & Pick<Client, 'readConvention' | 'modifyConvention'>;

type Options = {
  readonly conventionId: string;
  readonly justification: () => string;
  /** The revision that is being changed; a client may have seen it under a session that is over. */
  readonly revision: () => number;
  /** Somebody else changed it first; what they made of it is told. */
  readonly onOvertaken: (fresh: Convention) => void;
};

/** The client of a form that changes a convention: what would be sent as a request is a change. */
export const modifyingClient = (
  client: ModificationClient,
  {conventionId, justification, revision, onOvertaken}: Options,
): FormClient => ({
  ...client,
  submitConvention: async ({convention}, options) => {
    const {agencyId: _, ...content} = convention;
    const input = {conventionId, convention: content, justification: justification()};
    try {
      return await client.modifyConvention(input, {...options, ifMatch: `"${revision()}"`});
    } catch (error) {
      if (isApiError(error) && error.code === 'precondition_failed') {
        // Read again, the next change is made to what there is now.
        const fresh = await client.readConvention({conventionId});
        // After the form has said that nothing left: it has the focus until then.
        setTimeout(onOvertaken, 0, fresh);
      }
      throw error;
    }
  },
});
