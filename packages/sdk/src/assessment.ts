import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {AssessmentRequests} from './contract/assessment/requests.ts';
import {assessmentRoutes, type AssessmentRoutes} from './contract/assessment/routes.ts';

/** The methods of the assessment that ends an immersion. */
export type AssessmentClient = Calls<AssessmentRoutes, AssessmentRequests>;

/** Creates a client of the assessment that ends an immersion alone. */
export const createAssessmentClient = (options: ClientOptions): AssessmentClient =>
  callsOf<AssessmentRoutes, AssessmentRequests>(assessmentRoutes, options);
