import type {Exchange} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import type {ExchangeTexts} from '../../l10n/contact/exchange-fr.ts';
import type {Language} from '../../l10n/localize.ts';
import {momentText} from '../../l10n/moments.ts';

type Step = {
  readonly title: string;
  readonly state: 'done' | 'now' | 'later' | 'ended';
  readonly at?: string | undefined;
};

type Saying = {readonly texts: ExchangeTexts; readonly language: Language};

const stepsOf = (exchange: Exchange, {timeline}: ExchangeTexts): Step[] => {
  const {status, sentAt, seenAt, answeredAt} = exchange;
  const isOver = status === 'EXPIRED' || status === 'WITHDRAWN';
  const isAnswered = answeredAt !== undefined;
  const step = (title: string, at: string | undefined, isNext: boolean): Step => ({
    title,
    at,
    state: at === undefined ? (isOver ? 'ended' : isNext ? 'now' : 'later') : 'done',
  });
  return [
    step(timeline.sent, sentAt, false),
    // Answered from elsewhere, it was read as well.
    ...(seenAt === undefined && isAnswered ? [] : [step(timeline.seen, seenAt, true)]),
    step(timeline.answered, answeredAt, seenAt !== undefined),
  ];
};

/** Where a request to a company is, step by step; nothing where the company was not written to. */
export const contactTimeline = (
  exchange: Exchange,
  {texts, language}: Saying,
): TemplateResult | typeof nothing => {
  if (exchange.contactMode !== 'EMAIL') return nothing;
  const {timeline} = texts;
  return html`<section class="card" id="timeline">
    <h2>${timeline.title}</h2>
    <ol class="steps">
      ${stepsOf(exchange, texts).map(
        ({title, state, at}) =>
          html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
            <strong>${title}</strong>
            <span class="mark">${timeline.marks[state]}</span>
            ${at === undefined ? nothing : html`<p class="soft">${timeline.on(momentText(at, language))}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
};
