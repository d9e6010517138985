import type {Convention, Reading} from '@immersion-kit/sdk';
import {type Asked, SIGNATORY_ROLES} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import type {AskingTexts} from '../../l10n/follow/asking-fr.ts';
import {momentText} from '../../l10n/moments.ts';
import type {Saying} from './timeline.ts';

type AskedSaying = Saying & {readonly asking: AskingTexts};

const isParty = ({role}: Asked): boolean => SIGNATORY_ROLES.some(party => party === role);

/** What the agency asked of the parties last, about the version to sign. */
const agencyRequest = ({asked = []}: Convention): Asked | undefined =>
  asked.find(one => !isParty(one));

type Said = AskedSaying & {
  /** The reader's own quality. */
  readonly own: string;
  readonly people: Reading['people'];
};

const said = ({role, subject}: Asked, {texts, asking, own, people}: Said): string => {
  const {said: words} = asking;
  if (role === own) return words.own[subject] ?? words.ownOther;
  const who = people.find(one => one.role === role)?.name ?? texts.roles[role] ?? role;
  return words.by(who, words.others[subject] ?? words.other);
};

/** What the parties asked, the newest first; their words, where the reader may have them. */
export const askedOf = (
  {asked = []}: Convention,
  saying: Said,
): TemplateResult | typeof nothing => {
  const ours = asked.filter(isParty);
  if (ours.length === 0) return nothing;
  const {said: words} = saying.asking;
  return html`<section class="card" id="asked">
    <h2>${words.title}</h2>
    <ul class="people">
      ${ours.map(
        one =>
          html`<li>
            <strong>${said(one, saying)}</strong>
            ${one.message === undefined ? nothing : html`<p><span class="lines">${words.quote(one.message)}</span></p>`}
            <p class="soft">${words.on(momentText(one.at, saying.language))}</p>
          </li>`,
      )}
    </ul>
  </section>`;
};

/** What a reader asked last about the version to sign, which nobody has answered yet. */
export const pendingOf = (
  {asked = []}: Convention,
  own: string,
  {own: words, ownOther}: AskingTexts['said'],
): string | undefined => {
  const last = asked.find(({role}) => role === own);
  return last && (words[last.subject] ?? ownOther);
};

/** The agency asks for a change: who makes it, and what happens then. */
export const agencyRequestOf = (
  convention: Convention,
  {asking, language}: AskedSaying,
  modify: unknown = nothing,
): TemplateResult | typeof nothing => {
  const asked = agencyRequest(convention);
  if (!asked) return nothing;
  return html`<section class="card attention" id="agency-request">
    <h2>${asking.agency.title(convention.agency.name)}</h2>
    ${asked.message === undefined ? nothing : html`<p><span class="lines">${asking.said.quote(asked.message)}</span></p>`}
    <p class="soft">${asking.said.on(momentText(asked.at, language))}</p>
    <p>${asking.agency.sign}</p>
    ${modify}
  </section>`;
};
