import type {Exchange} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {momentText} from '../../l10n/moments.ts';
import {may, type Opened} from './exchange-client.ts';
import {MeantPart} from './meant.ts';
import type {PartOptions} from './parts.ts';
import {reachView, requestView} from './request-view.ts';
import {contactTimeline} from './timeline.ts';
import type {WritingPart} from './writing.ts';

const ENDED_WITHOUT = new Set(['REJECTED', 'EXPIRED']);

type Leave = (address: string) => void;

/** Other companies for the same job, around the same place. */
const otherCompanies = ({job, address}: Exchange): string => {
  const search = new URLSearchParams({metier: job.appellationLabel});
  if (address) search.set('lieu', address.city);
  return `/recherche?${search.toString()}`;
};

/** The candidate's side: where it stands, writing, withdrawing, and going on to the convention. */
export class CandidateScreen {
  readonly #options: PartOptions;
  readonly #writing: WritingPart;
  readonly #drafting: MeantPart;
  readonly #withdrawing: MeantPart;
  readonly #leave: Leave;

  constructor(options: PartOptions, writing: WritingPart, leave: Leave) {
    this.#options = options;
    this.#writing = writing;
    this.#leave = leave;
    this.#drafting = new MeantPart('drafting', options);
    this.#withdrawing = new MeantPart('withdrawing', options);
  }

  /** What the candidate sees now. */
  view(opened: Opened): TemplateResult {
    const {texts, language} = this.#options.saying();
    const {exchange} = opened;
    const messages = this.#writing.messages(exchange);
    const isAnswered = exchange.messages.some(({by}) => by === 'host');
    const isAsked = exchange.status === 'OTHER_DATE' && exchange.messages.at(-1)?.by === 'host';
    return html`${this.#standing(exchange)} ${reachView(exchange, texts)} ${this.#ideas(exchange)}
    ${isAnswered ? messages : nothing} ${isAsked ? this.#writing.form(opened, {isAsked}) : nothing}
    ${may(exchange, 'draft') ? this.#draftView(opened) : nothing} ${this.#others(exchange)}
    ${contactTimeline(exchange, {texts, language})} ${isAnswered ? nothing : messages}
    ${isAsked ? nothing : this.#writing.form(opened)}
    ${requestView(exchange, texts.candidate.asked, texts)}
    ${may(exchange, 'withdraw') ? this.#withdrawView(opened) : nothing}`;
  }

  #standing(exchange: Exchange): TemplateResult {
    const {texts, language} = this.#options.saying();
    const {candidate: words} = texts;
    const {status, contactMode, declineReason: reason, closesAt} = exchange;
    const isOpen = status === 'PENDING';
    const reached = isOpen ? words.reachable[contactMode] : undefined;
    return html`<div class="stack">
      <p class="lead"><strong>${reached ?? words.statuses[status] ?? status}</strong></p>
      ${reason === undefined ? nothing : html`<p>${words.why(words.reasons[reason] ?? reason)}</p>`}
      ${
        isOpen && closesAt !== undefined
          ? html`<p class="soft">${words.closes(momentText(closesAt, language))}</p>`
          : nothing
      }
    </div>`;
  }

  /** What one can say, to a company that is to be called or visited. */
  #ideas({contactMode, status, job}: Exchange): TemplateResult | typeof nothing {
    const {ideas} = this.#options.saying().texts.candidate;
    if (contactMode === 'EMAIL' || status !== 'PENDING') return nothing;
    return html`<section class="card">
      <h2>${ideas.title}</h2>
      <ul>
        ${ideas.lines.map(line => html`<li>${typeof line === 'string' ? line : line(job.appellationLabel)}</li>`)}
      </ul>
    </section>`;
  }

  #draftView({token, exchange}: Opened): TemplateResult {
    const {draft: words} = this.#options.saying().texts.candidate;
    return html`<section class="card attention" id="draft">
      <h2>${words.title}</h2>
      ${this.#drafting.view({
        words: {...words, box: words.box(exchange.businessName)},
        isMain: true,
        act: async idempotencyKey => {
          const {token: draft} = await this.#options
            .client()
            .draftFromContact(undefined, {key: token, idempotencyKey});
          this.#leave(`/demande#brouillon=${draft}`);
        },
      })}
    </section>`;
  }

  #others(exchange: Exchange): TemplateResult | typeof nothing {
    const {others} = this.#options.saying().texts.candidate;
    if (!ENDED_WITHOUT.has(exchange.status)) return nothing;
    return html`<section class="card attention" id="others">
      <h2>${others.title}</h2>
      <p>${others.text}</p>
      <div><a class="button primary" href=${otherCompanies(exchange)}>${others.link}</a></div>
    </section>`;
  }

  #withdrawView({token}: Opened): TemplateResult {
    const {withdraw: words} = this.#options.saying().texts.candidate;
    return html`<details class="card">
      <summary>${words.title}</summary>
      <div class="stack">
        ${this.#withdrawing.view({
          words,
          act: async idempotencyKey => {
            await this.#options.client().withdrawContact(undefined, {key: token, idempotencyKey});
            await this.#options.done(words.done);
          },
        })}
      </div>
    </details>`;
  }
}
