import {
  type ClientOptions,
  createAgencyClient,
  createCompanyClient,
  createConventionClient,
  createDocumentClient,
  createRequestClient,
  createServiceClient,
  createSignatureClient,
} from '@immersion-kit/sdk';

/** What the pages of a convention's link call, and no more: who opens one on a phone waits for it. */
export const linkClient = (options: ClientOptions) => ({
  ...createConventionClient(options),
  ...createDocumentClient(options),
  ...createSignatureClient(options),
});

/** The same, and what its form asks for: a convention may be changed by its link. */
export const changingClient = (options: ClientOptions) => ({
  ...createRequestClient(options),
  ...linkClient(options),
  ...createAgencyClient(options),
  ...createCompanyClient(options),
  ...createServiceClient(options),
});
