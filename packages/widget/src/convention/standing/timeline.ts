import type {Convention} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {Language} from '../../l10n/localize.ts';
import {momentText} from '../../l10n/moments.ts';
import type {StandingTexts} from '../../l10n/standing/fr.ts';

/** What is said, and in what language. */
export type Saying = {readonly texts: StandingTexts; readonly language: Language};

type Step = {
  readonly title: string;
  readonly state: 'done' | 'now' | 'later' | 'ended';
  readonly text?: string | undefined;
};

const ENDED = new Set(['REJECTED', 'CANCELLED', 'DEPRECATED']);

/** The status in words; one this page does not know yet is said as it is. */
export const statusText = (status: Convention['status'], {statuses}: StandingTexts): string =>
  statuses[status] ?? status;

/** Whether nothing more will come of it. */
const isEnded = (status: Convention['status']): boolean => ENDED.has(status);

/** Whether parties have yet to sign. */
export const isBeingSigned = (status: Convention['status']): boolean =>
  status === 'READY_TO_SIGN' || status === 'PARTIALLY_SIGNED';

/** The steps of a convention, up to where it stopped. */
const timelineSteps = (convention: Convention, {texts, language}: Saying): Step[] => {
  const {timeline} = texts;
  const {status, agency, signatures, submittedAt, acceptedAt, validatedAt} = convention;
  const on = (instant: string) => timeline.on(momentText(instant, language));
  const dates = signatures.flatMap(({signedAt}) => (signedAt === undefined ? [] : [signedAt]));
  const last = dates.toSorted().at(-1);
  const isSigned = dates.length === signatures.length && last !== undefined;
  const byAgency = (title: string, at: string | undefined, isNow: boolean): Step => {
    if (at !== undefined) return {title, state: 'done', text: on(at)};
    return {title, state: isNow ? 'now' : 'later', text: isNow ? timeline.review : undefined};
  };
  const inTwo = agency.steps === 'counsellor-and-validator';
  const isReviewed = status === 'IN_REVIEW';
  const steps: Step[] = [
    {title: timeline.sent, state: 'done', text: on(submittedAt)},
    {
      title: timeline.signatures,
      state: isSigned ? 'done' : isBeingSigned(status) ? 'now' : 'later',
      text: isSigned ? on(last) : timeline.signed(dates.length, signatures.length),
    },
    ...(inTwo ? [byAgency(timeline.agreed(agency.name), acceptedAt, isReviewed)] : []),
    byAgency(
      timeline.validated(agency.refersToAgencyName ?? agency.name),
      validatedAt,
      status === 'ACCEPTED_BY_COUNSELLOR' || (isReviewed && !inTwo),
    ),
  ];
  if (!isEnded(status)) return steps;
  const reason = convention.statusJustification;
  return [
    ...steps.filter(({state}) => state === 'done'),
    {
      title: statusText(status, texts),
      state: 'ended',
      text: reason === undefined ? undefined : timeline.reason(reason),
    },
  ];
};

/** Where a convention stands, step by step. */
export const timelineOf = (convention: Convention, saying: Saying): TemplateResult => {
  const {texts} = saying;
  return html`<section class="card">
    <h2>${texts.timeline.title}</h2>
    <p class="lead"><strong>${statusText(convention.status, texts)}</strong></p>
    <ol class="steps">
      ${timelineSteps(convention, saying).map(
        ({title, state, text}) =>
          html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
            <strong>${title}</strong>
            <span class="mark">${texts.timeline.marks[state]}</span>
            ${text === undefined ? nothing : html`<p class="soft lines">${text}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
};
