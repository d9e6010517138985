import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {ConventionRequests} from './contract/convention/requests.ts';
import {requestRoutes, type RequestRoutes} from './contract/convention/request-routes.ts';
import type {DirectoryRequests} from './contract/directory/requests.ts';
import {suggestionRoutes, type SuggestionRoutes} from './contract/directory/suggestion-routes.ts';

/** What a request in the making needs: jobs and places by a few letters, drafts, the sending. */
export type RequestClient = Calls<
  SuggestionRoutes,
  Pick<DirectoryRequests, keyof SuggestionRoutes>
> &
  Calls<RequestRoutes, Pick<ConventionRequests, keyof RequestRoutes>>;

/** Creates a client for a form alone: lighter on a page than those of the whole domains. */
export const createRequestClient = (options: ClientOptions): RequestClient => ({
  ...callsOf<SuggestionRoutes, Pick<DirectoryRequests, keyof SuggestionRoutes>>(
    suggestionRoutes,
    options,
  ),
  ...callsOf<RequestRoutes, Pick<ConventionRequests, keyof RequestRoutes>>(requestRoutes, options),
});
