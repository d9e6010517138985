import {ConventionState} from '../convention/state.ts';
import {routes} from '../route.ts';
import {CodeAsked, MessageAsked} from '../signature/invitation.ts';
import {Assessment} from './assessment.ts';

const CONVENTION = '/api/conventions/:conventionId';
const ONE = `${CONVENTION}/assessment` as const;
const act = {
  scope: 'convention:write',
  publishable: false,
  link: 'session',
  staff: true,
} as const;

/** The assessment that ends an immersion. */
export const assessmentRoutes = routes({
  readAssessment: {
    method: 'GET',
    path: ONE,
    access: {scope: 'convention:read', publishable: false, link: 'session', staff: true},
    response: Assessment,
  },
  // There is one or there is none: it shows no version.
  writeAssessment: {
    method: 'POST',
    path: ONE,
    access: act,
    response: ConventionState,
    creates: true,
    resource: CONVENTION,
  },
  requestAssessmentCode: {
    method: 'POST',
    path: `${ONE}/code`,
    access: {link: 'session'},
    response: CodeAsked,
  },
  signAssessment: {
    method: 'POST',
    path: `${ONE}/sign`,
    access: {link: 'session'},
    response: ConventionState,
    resource: CONVENTION,
  },
  remindAssessment: {
    method: 'POST',
    path: `${ONE}/remind`,
    access: act,
    response: MessageAsked,
  },
  deleteAssessment: {
    method: 'POST',
    path: `${ONE}/delete`,
    access: {scope: 'convention:write', publishable: false, staff: true},
    response: ConventionState,
    resource: CONVENTION,
    conditional: true,
  },
});
/** The assessment's routes, as a type. */
export type AssessmentRoutes = typeof assessmentRoutes;
