import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import type {RequestRules} from '../route.ts';
import type {DocumentRoutes} from './routes.ts';

/** What the requests about documents must be. */
export const documentRequests = {
  readDocument: {
    summary:
      'Donne l’empreinte et l’adresse du document d’une convention validée, et de quoi le vérifier.',
    params: z.strictObject({conventionId: Id}),
    problems: ['convention_not_found', 'document_unavailable', 'convention_cancelled'],
  },
} as const satisfies Record<keyof DocumentRoutes, RequestRules>;
/** What the requests about documents must be, as a type. */
export type DocumentRequests = typeof documentRequests;
