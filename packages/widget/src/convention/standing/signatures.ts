import type {Convention, Reading} from '@immersion-kit/sdk';
import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {momentText} from '../../l10n/moments.ts';
import {isBeingSigned, type Saying} from './timeline.ts';

type Signature = Convention['signatures'][number];

/** What became of the last message to somebody who is awaited. */
const deliveryText = ({delivery}: Signature, {texts, language}: Saying): string => {
  const {people} = texts;
  if (delivery === undefined) return people.noMessage;
  const channel = people.channels[delivery.channel] ?? people.message;
  if (delivery.state === 'failed') return people.failed(channel);
  const at = momentText(delivery.at, language);
  return delivery.state === 'sent' ? people.sent(channel, at) : people.waiting(channel, at);
};

type Beside = {
  /** The reader's own quality. */
  readonly own?: string | undefined;
  /** What can be done about somebody who is awaited. */
  readonly beside?: (role: SignatoryRole, name: string) => unknown;
};

/** Who signed, who is awaited and since when. */
export const signaturesOf = (
  {signatures, status, asked = []}: Convention,
  {people}: Reading,
  saying: Saying,
  {own, beside}: Beside = {},
): TemplateResult => {
  const {texts, language} = saying;
  const isOpen = isBeingSigned(status);
  const personOf = ({role, word, name}: Reading['people'][number]): TemplateResult => {
    const signature = signatures.find(one => one.role === role);
    const signedAt = signature?.signedAt;
    const [look, mark] =
      signedAt !== undefined
        ? ['done', texts.people.signed]
        : isOpen
          ? asked.some(one => one.role === role && one.subject === 'refusal')
            ? ['late', texts.people.refuses]
            : ['now', texts.people.awaited]
          : ['later', texts.people.unsigned];
    const isAwaited = signedAt === undefined && isOpen && signature !== undefined;
    return html`<li>
      <strong>${role === own ? texts.people.you(name) : name}</strong>
      (${(texts.roles[role] ?? word).toLowerCase()})
      <span class="mark ${look}">${mark}</span>
      ${
        signedAt === undefined
          ? nothing
          : html`<p class="soft">${texts.people.on(momentText(signedAt, language))}</p>`
      }
      ${
        isAwaited
          ? html`<p class="soft">${deliveryText(signature, saying)}</p>
              ${beside?.(role as SignatoryRole, name)}`
          : nothing
      }
    </li>`;
  };
  return html`<section class="card">
    <h2>${texts.people.title}</h2>
    <ul class="people">
      ${people.map(personOf)}
    </ul>
  </section>`;
};
