import {html} from 'lit';
import {AskedForm} from '../form/asked-form.ts';
import type {Acting, Tool} from './acting.ts';

/** The longest message the API takes. */
const LONGEST_MESSAGE = 2000;

/** Asks the parties for a change, in words they all read. */
export const askTool = ({
  host,
  client,
  saying,
  failureOf,
  handle,
  convention,
  done,
}: Acting): Tool => {
  const texts = () => saying().texts.commands.ask;
  const form = new AskedForm(host, {
    id: 'ask',
    saying,
    failureOf: error => {
      const failure = failureOf(error);
      return failure.code === 'message_too_soon' ? {...failure, text: texts().tooSoon} : failure;
    },
    handle,
    questions: () => {
      const {message, messageHint, messageMissing} = texts();
      return [
        {
          name: 'message',
          label: message,
          hint: messageHint,
          kind: 'words',
          missing: messageMissing,
          maxlength: LONGEST_MESSAGE,
        },
      ];
    },
    submit: async ({message = ''}, idempotencyKey) => {
      const {id: conventionId} = convention();
      await client.askConvention({conventionId, subject: 'change', message}, {idempotencyKey});
      await done(texts().done);
    },
  });
  return {
    render: () =>
      html`<p class="hint">${texts().hint}</p>
        ${form.render({action: texts().action})}`,
    focus: () => form.focus('message'),
    isBegun: () => form.isBegun,
    words: () => form.values['message'] ?? '',
  };
};
