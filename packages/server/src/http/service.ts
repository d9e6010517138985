import type {ServiceRequests, ServiceRoutes} from '@immersion-kit/sdk/contract';
import type {Mode} from '../access/key.ts';
import type {Handlers} from './mount.ts';

/** What this service can do: it depends on how it was set, and on nothing stored. */
export const serviceHandlers = ({
  mode,
  sendsTexts = false,
}: {
  readonly mode: Mode;
  readonly sendsTexts?: boolean;
}): Handlers<ServiceRoutes, ServiceRequests> => ({
  readService: () => ({mode, textMessages: sendsTexts}),
});
