import '../assessment/define.ts';
import {createAgencyClient, createAssessmentClient} from '@immersion-kit/sdk';
import {linkClient} from './link-client.ts';
import {showByLink} from './show-by-link.ts';

showByLink(document.createElement('immersion-assessment'), options => ({
  ...linkClient(options),
  ...createAgencyClient(options),
  ...createAssessmentClient(options),
}));
