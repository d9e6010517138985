import type {ReviewTexts} from '../../l10n/review/fr.ts';
import type {Acting, Tool} from './acting.ts';
import {acceptTool, counsellorTool, validateTool} from './approval.ts';
import {askTool} from './asking.ts';
import {cancelTool, deleteAssessmentTool, deprecateTool, rejectTool} from './closing.ts';
import {contactTool} from './contact.ts';
import {correctTool} from './correction.ts';
import {transferTool} from './transfer.ts';

/** What this page offers, in its order: the decision first. `modify` is another page's. */
export const OFFERED = [
  'validate',
  'accept',
  'ask',
  'reject',
  'name-counsellor',
  'transfer',
  'modify',
  'correct-contact',
  'assess',
  'renew',
  'correct',
  'cancel',
  'deprecate',
  'delete-assessment',
] as const;
/** A word of {@link OFFERED}. */
export type Offered = (typeof OFFERED)[number];

const NAMES = {
  'name-counsellor': 'counsellor',
  'correct-contact': 'contact',
  'delete-assessment': 'deleteAssessment',
} as const satisfies Partial<Record<Offered, keyof ReviewTexts['commands']>>;

/** What a command is called. */
export const titleOf = (command: Offered, {commands}: ReviewTexts): string => {
  const name = command in NAMES ? NAMES[command as keyof typeof NAMES] : command;
  return commands[name as Exclude<Offered, keyof typeof NAMES>].title;
};

/** Makes the form of a command; the long ones, of a renewal or an assessment, come when asked for. */
export const makeTool = (
  command: Exclude<Offered, 'modify'>,
  acting: Acting,
): Tool | Promise<Tool> => {
  switch (command) {
    case 'accept':
      return acceptTool(acting);
    case 'validate':
      return validateTool(acting);
    case 'ask':
      return askTool(acting);
    case 'reject':
      return rejectTool(acting);
    case 'cancel':
      return cancelTool(acting);
    case 'deprecate':
      return deprecateTool(acting);
    case 'transfer':
      return transferTool(acting);
    case 'name-counsellor':
      return counsellorTool(acting);
    case 'correct-contact':
      return contactTool(acting);
    case 'correct':
      return correctTool(acting);
    case 'delete-assessment':
      return deleteAssessmentTool(acting);
    case 'assess':
      return import('./assessing.ts').then(({assessTool}) => assessTool(acting));
    case 'renew':
      return import('./renewal.ts').then(({renewTool}) => renewTool(acting));
  }
};
