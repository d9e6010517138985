import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import type {RequestRules} from '../route.ts';
import type {DocumentRoutes} from './routes.ts';

const params = z.strictObject({conventionId: Id});

/** What the requests about documents must be. */
export const documentRequests = {
  readReading: {
    summary:
      'Donne une convention en toutes lettres, avant comme après sa validation : les mots que son ' +
      'document dira, et l’empreinte que l’on signe.',
    params,
    problems: ['convention_not_found'],
  },
  readDocument: {
    summary:
      'Donne l’empreinte et l’adresse du document d’une convention validée, et de quoi le vérifier.',
    params,
    problems: ['convention_not_found', 'document_unavailable', 'convention_cancelled'],
  },
} as const satisfies Record<keyof DocumentRoutes, RequestRules>;
/** What the requests about documents must be, as a type. */
export type DocumentRequests = typeof documentRequests;
