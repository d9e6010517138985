import {
  createAgencyClient,
  createConventionClient,
  createDocumentClient,
  createSignatureClient,
  createStaffClient,
} from '@immersion-kit/sdk';
import {OWN_API} from '../connect.ts';

/** What the people of an agency call: the cookie, which no script sees, says who they are. */
export const staffApi = {
  staff: createStaffClient(OWN_API),
  agencies: createAgencyClient(OWN_API),
  conventions: createConventionClient(OWN_API),
  documents: createDocumentClient(OWN_API),
  signatures: createSignatureClient(OWN_API),
} as const;
