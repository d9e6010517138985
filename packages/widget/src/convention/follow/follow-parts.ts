import type {TemplateResult} from 'lit';
import {html} from 'lit';
import type {AskingTexts} from '../../l10n/follow/asking-fr.ts';
import type {ChangesTexts} from '../../l10n/follow/changes-fr.ts';
import type {Read, Visit} from '../../signature/visit.ts';
import {askedOf} from '../standing/asked.ts';
import {changesOf} from '../standing/changes.ts';
import {signaturesOf} from '../standing/signatures.ts';
import {type Saying, timelineOf} from '../standing/timeline.ts';
import type {AskingPart} from './asking.ts';
import type {RemindingPart} from './reminding.ts';

type Parts = {
  readonly saying: Saying & {readonly asking: AskingTexts; readonly changes: ChangesTexts};
  readonly visit: Visit;
  readonly read: Read;
  readonly reminding: RemindingPart;
  readonly asking: AskingPart;
};

/** Where the convention stands, who is awaited, what was asked and may be, for one of its people. */
export const followParts = ({saying, visit, read, reminding, asking}: Parts): TemplateResult => {
  const {convention, reading} = read;
  const {language, changes} = saying;
  const {role: own} = visit;
  return html`${timelineOf(convention, saying)}
  ${askedOf(convention, {...saying, own, people: reading.people})}
  ${signaturesOf(convention, reading, saying, {
    own,
    beside: (role, name) => reminding.view(visit, role, name),
  })}
  ${changesOf(convention, {texts: changes, language})} ${asking.view(visit, convention)}`;
};
