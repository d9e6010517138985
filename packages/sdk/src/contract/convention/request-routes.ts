import {routes} from '../route.ts';
import {Draft, DraftCreated, DraftDeleted, DraftSaved} from './draft-answer.ts';
import {ConventionState} from './state.ts';

const DRAFT = '/api/draft';

/** Anybody on a partner's page may start; the answer tells them nothing of what is stored. */
const start = {scope: 'convention:write', publishable: true, staff: true} as const;

/** A request in the making: its draft, then its sending; all a form needs. */
export const requestRoutes = routes({
  createDraft: {
    method: 'POST',
    path: '/api/drafts',
    access: start,
    response: DraftCreated,
    creates: true,
    resource: DRAFT,
  },
  readDraft: {
    method: 'GET',
    path: DRAFT,
    access: {link: 'draft'},
    response: Draft,
    resource: DRAFT,
  },
  saveDraft: {
    method: 'PUT',
    path: DRAFT,
    access: {link: 'draft', embedded: true},
    response: DraftSaved,
    resource: DRAFT,
    conditional: true,
  },
  deleteDraft: {
    method: 'DELETE',
    path: DRAFT,
    access: {link: 'draft', embedded: true},
    response: DraftDeleted,
  },
  submitConvention: {
    method: 'POST',
    path: '/api/conventions',
    access: {...start, link: 'draft', embedded: true},
    response: ConventionState,
    creates: true,
  },
});
/** The routes of a request in the making, as a type. */
export type RequestRoutes = typeof requestRoutes;
