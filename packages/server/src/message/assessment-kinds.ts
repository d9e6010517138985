import {assessmentCodeStands, assessmentIs, withdrawalStands} from './conditions.ts';
import type {Kind} from './kind.ts';
import {assessmentAnnounced} from './templates/assessment-announced.ts';
import {assessmentCode} from './templates/assessment-code.ts';
import {assessmentDeleted} from './templates/assessment-deleted.ts';
import {assessmentKept} from './templates/assessment-kept.ts';
import {assessmentMissing} from './templates/assessment-missing.ts';
import {assessmentNoShow} from './templates/assessment-no-show.ts';
import {assessmentNoShowTold} from './templates/assessment-no-show-told.ts';
import {assessmentReceived} from './templates/assessment-received.ts';
import {assessmentReminder} from './templates/assessment-reminder.ts';
import {assessmentRequest} from './templates/assessment-request.ts';
import {assessmentSigned} from './templates/assessment-signed.ts';
import {assessmentToSign} from './templates/assessment-to-sign.ts';
import {assessmentToSignReminder} from './templates/assessment-to-sign-reminder.ts';
import {assessmentWithdrawn} from './templates/assessment-withdrawn.ts';

const isAwaited = assessmentIs('none');
const isUnsigned = assessmentIs('unsigned');
const isSigned = assessmentIs('signed');
const isNoShow = assessmentIs('no-show');

/** A tutor of ten people has ten immersions that end: no stranger causes any of these. */
const ceiling = 'recipient-decision';

/**
 * Every message about the assessment of an immersion that was validated. What the tutor wrote is in
 * none: it stands on the page.
 */
export const ASSESSMENT_KINDS = {
  'assessment-request': {write: assessmentRequest, page: 'bilan', holds: isAwaited, ceiling},
  'assessment-announced': {write: assessmentAnnounced, page: 'suivre', holds: isAwaited, ceiling},
  'assessment-reminder': {write: assessmentReminder, page: 'bilan', holds: isAwaited, ceiling},
  'assessment-missing': {write: assessmentMissing, holds: isAwaited},
  'assessment-to-sign': {write: assessmentToSign, page: 'bilan', holds: isUnsigned, ceiling},
  'assessment-to-sign-reminder': {
    write: assessmentToSignReminder,
    page: 'bilan',
    holds: isUnsigned,
    ceiling,
  },
  'assessment-code': {
    write: assessmentCode,
    holds: assessmentCodeStands,
    ceiling: 'recipient-code',
    isUrgent: true,
  },
  'assessment-no-show': {write: assessmentNoShow, holds: isNoShow},
  'assessment-no-show-told': {
    write: assessmentNoShowTold,
    page: 'bilan',
    holds: isNoShow,
    ceiling,
  },
  'assessment-received': {write: assessmentReceived, holds: isSigned},
  'assessment-signed': {write: assessmentSigned, page: 'bilan', holds: isSigned, ceiling},
  'assessment-kept': {write: assessmentKept, page: 'bilan', holds: isSigned, ceiling},
  'assessment-deleted': {
    write: assessmentDeleted,
    page: 'bilan',
    holds: isAwaited,
    reason: 'deletion',
    ceiling,
  },
  'assessment-withdrawn': {
    write: assessmentWithdrawn,
    page: 'bilan',
    holds: withdrawalStands,
    reason: 'deletion',
    ceiling,
  },
} as const satisfies Record<string, Kind>;
