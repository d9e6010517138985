import {labelsEn} from '@immersion-kit/sdk/contract';
import {scheduleEn} from '../convention/schedule-en.ts';
import type {ChangesTexts} from './changes-fr.ts';

/** What a modification changed, before and after, in English. */
export const changesEn: ChangesTexts = {
  labels: labelsEn,
  schedule: scheduleEn,
  title: 'What has changed',
  since: moment => `Changed on ${moment}.`,
  reason: words => `Reason: ${words}`,
  before: 'Before:',
  after: 'Now:',
  nothing: 'nothing',
  yes: 'Yes',
  no: 'No',
  unseen: 'Nothing has changed in what the agreement shows to everybody.',
  groups: {
    'signatories/beneficiary': 'Person on immersion',
    'signatories/beneficiaryRepresentative': 'Legal representative',
    'signatories/beneficiaryCurrentEmployer': 'Current employer',
    'signatories/establishmentRepresentative': 'Who signs for the company',
    establishmentTutor: 'Tutor',
    accompanyingStructure: 'Support organisation',
  },
  field: (group, label) => `${group} – ${label}`,
  values: {
    ON_SITE: 'On site',
    HYBRID: 'Partly from home',
    FULL_REMOTE: 'Only from home',
    'discover-job': 'Discover a job or a sector',
    'confirm-project': 'Confirm a career plan',
    'start-recruitment': 'Start a recruitment',
  },
};
