import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import type {AskingTexts} from '../../l10n/follow/asking-fr.ts';
import type {ChangesTexts} from '../../l10n/follow/changes-fr.ts';
import type {Read, Visit} from '../../signature/visit.ts';
import {askedOf} from '../standing/asked.ts';
import {changesOf} from '../standing/changes.ts';
import type {Reminders} from '../standing/reminders.ts';
import {signaturesOf} from '../standing/signatures.ts';
import {type Saying, timelineOf} from '../standing/timeline.ts';
import type {AskingPart} from './asking.ts';

const TUTOR = 'establishment-tutor';

type Parts = {
  readonly saying: Saying & {readonly asking: AskingTexts; readonly changes: ChangesTexts};
  readonly visit: Visit;
  readonly read: Read;
  readonly reminders: Reminders;
  readonly remind: (visit: Visit, role: SignatoryRole) => Promise<unknown>;
  readonly asking: AskingPart;
};

/** Where the convention stands, who is awaited, what was asked and may be, for one of its people. */
export const followParts = ({
  saying,
  visit,
  read,
  reminders,
  remind,
  asking,
}: Parts): TemplateResult => {
  const {convention, reading} = read;
  const {language, changes} = saying;
  const {role: own} = visit;
  return html`${timelineOf(convention, saying)}
  ${askedOf(convention, {...saying, own, people: reading.people})}
  ${signaturesOf(convention, reading, saying, {
    own,
    // The tutor watches, and reminds nobody.
    beside: (role, name) =>
      own === TUTOR || own === role
        ? nothing
        : reminders.view({role, name, remind: () => remind(visit, role)}),
  })}
  ${changesOf(convention, {texts: changes, language})} ${asking.view(visit, convention)}`;
};
