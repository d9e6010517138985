import type {HostClient} from '@immersion-kit/sdk';
import type {EntryClient} from '../entry-client.ts';

/** What publishes an entry whose page was closed. */
export type PublicationClient = Pick<
  HostClient,
  'readRegistration' | 'resendRegistrationCode' | 'publishHost'
>;

/** What a company that looks after its entry asks of the API; a whole client will do. */
export type ManagedClient = EntryClient &
  Pick<
    HostClient,
    | 'requestHostCode'
    | 'openHost'
    | 'readHost'
    | 'updateHost'
    | 'confirmHost'
    | 'pauseHost'
    | 'resumeHost'
    | 'withdrawHost'
  >;
