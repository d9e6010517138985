import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {signaturesOf} from '../../convention/standing/signatures.ts';
import {statusText, timelineOf} from '../../convention/standing/timeline.ts';
import {readingSummary, wholeReading} from '../../document/reading-view.ts';
import type {Deed} from '../../fields/deed.ts';
import type {Staff} from '@immersion-kit/sdk';
import type {Dealing} from '../dealing.ts';
import {awaitedView, datesText, dueView, markView} from '../list/line-view.ts';
import {startOf} from '../list/clock.ts';
import {localDay} from '../local-day.ts';
import type {Saying} from '../saying.ts';
import {askedView, attentionView} from './attention.ts';
import {changesTable} from './changes-table.ts';
import {commandsView} from './commands-view.ts';
import type {Opened} from './opened.ts';
import {dealsWith} from './rights.ts';

type View = {
  readonly saying: Saying;
  readonly me: Staff;
  readonly dealing: Dealing;
  readonly opened: Opened;
  readonly now: Date;
  readonly hasKeys: boolean;
  /** Something was just done to it: the next one is what comes now. */
  readonly isDone: boolean;
  readonly downloading: Deed;
  readonly download: () => Promise<unknown>;
  readonly back: () => void;
  readonly next: () => void;
  /** Down to what may be done. */
  readonly decide: () => void;
  readonly open: (conventionId: string) => void;
  readonly modify: (conventionId: string) => void;
};

/** To the list, or on to the next one. */
const waysView = ({saying, dealing, isDone, back, next, decide}: View): TemplateResult => {
  const {one} = saying.texts;
  return html`<div class="ways actions">
    <button type="button" class="link" @click=${back}>${one.back}</button>
    <button type="button" class="link to-commands" @click=${decide}>
      ${saying.texts.commands.title}
    </button>
    ${
      dealing.following === undefined
        ? nothing
        : html`<button
            type="button"
            class="${isDone ? 'button primary' : 'link'} next"
            @click=${next}
          >
            ${one.next}
          </button>`
    }
  </div>`;
};

const headView = ({saying, opened, now}: View): TemplateResult => {
  const {convention, line} = opened;
  const {one} = saying.texts;
  const {content, status, agencyReferent} = convention;
  const {dateStart, dateEnd} = content;
  const soon = startOf({status, dateStart}, localDay(now), saying);
  const counsellor = agencyReferent && `${agencyReferent.firstName} ${agencyReferent.lastName}`;
  return html`<section class="card head">
    <dl>
      <div>
        <dt>${one.facts.status}</dt>
        <dd>${statusText(status, saying.standing)}</dd>
      </div>
      ${
        line && line.waitingFor.length > 0
          ? html`<div>
              <dt>${one.facts.due}</dt>
              <dd>${dueView(line, {saying, now})} ${awaitedView(line, saying)}</dd>
            </div>`
          : nothing
      }
      ${
        soon
          ? html`<div>
              <dt>${one.facts.dates}</dt>
              <dd>${datesText({dateStart, dateEnd}, saying)} ${markView(soon)}</dd>
            </div>`
          : nothing
      }
      ${
        counsellor
          ? html`<div>
              <dt>${one.facts.counsellor}</dt>
              <dd>${counsellor}</dd>
            </div>`
          : nothing
      }
    </dl>
  </section>`;
};

const pdfView = ({saying, downloading, download}: View): TemplateResult =>
  html`<div class="stack" aria-busy=${downloading.isBusy ? 'true' : 'false'}>
    <div>
      <button type="button" class="button" @click=${() => downloading.run(download)}>
        ${downloading.isBusy ? saying.standing.working : saying.texts.one.pdf}
      </button>
    </div>
    ${downloading.alert()}
  </div>`;

const besideFor =
  ({saying, dealing, opened}: View) =>
  (role: SignatoryRole, name: string): unknown => {
    const {commands} = opened.convention;
    if (!commands.includes('correct-contact')) return nothing;
    return html`<div class="actions">
      ${dealing.reminders.view({role, name, remind: () => dealing.remind(role)})}
      <button type="button" class="link" @click=${() => void dealing.correctAddressOf(role)}>
        ${saying.texts.one.correctAddress(name)}
      </button>
    </div>`;
  };

/** One convention: what deserves a look, what changed, what may be done, and all of it. */
export const oneScreen = (view: View): TemplateResult => {
  const {saying, me, dealing, opened, now, hasKeys, open, modify} = view;
  const {convention, reading} = opened;
  const isDealing = dealsWith(me, convention);
  const standing = {texts: saying.standing, language: saying.language};
  return html`${waysView(view)}
    <div class="split">
      <div class="stack main">
        ${headView(view)} ${dealing.assessment.view({convention, now, reminds: isDealing})}
        ${askedView(convention, saying)} ${attentionView(convention, saying, open)}
        ${changesTable(convention, saying)} ${readingSummary(reading, saying.standing.essential)}
      </div>
      <div class="stack aside">
        ${commandsView({
          saying,
          dealing,
          hasKeys,
          modify: () => {
            modify(convention.id);
          },
        })}
        ${convention.status === 'ACCEPTED_BY_VALIDATOR' ? pdfView(view) : nothing}
      </div>
      <div class="stack rest">
        ${wholeReading(reading, saying.standing.whole)}
        ${isDealing ? dealing.accommodation.view(convention.id) : nothing}
        ${timelineOf(convention, standing)}
        ${signaturesOf(convention, reading, standing, {beside: besideFor(view)})}
        <p class="soft small">${saying.texts.one.number(convention.id, convention.agency.name)}</p>
      </div>
    </div>`;
};
