import {AskedForm} from '../form/asked-form.ts';
import type {Acting, Tool} from './acting.ts';
import {reasonsView} from './reasons.ts';

/** The longest reason the API takes. */
const LONGEST_REASON = 6000;
/** The same, to take an assessment away. */
const LONGEST_DELETION = 1024;

type Justified = {readonly conventionId: string; readonly justification: string};

/** A form whose answer is a reason, told to everybody. */
const justifiedTool = (
  acting: Acting,
  name: 'reject' | 'cancel' | 'deprecate' | 'deleteAssessment',
  send: (input: Justified, intent: string) => Promise<unknown>,
  maxlength = LONGEST_REASON,
): Tool => {
  const {host, saying, failureOf, handle, convention, done} = acting;
  const texts = () => saying().texts.commands[name];
  const form = new AskedForm(host, {
    id: name,
    saying,
    failureOf,
    handle,
    questions: () => {
      const {reason, reasonMissing} = saying().texts.commands;
      const own = texts();
      return [
        {
          name: 'justification',
          label: reason,
          hint: own.hint,
          kind: 'words',
          missing: 'missing' in own ? own.missing : reasonMissing,
          maxlength,
        },
      ];
    },
    submit: async ({justification = ''}, intent) => {
      await send({conventionId: convention().id, justification}, intent);
      await done(texts().done);
    },
  });
  return {
    render: () =>
      form.render({
        action: texts().action,
        beside: reasonsView(
          form,
          'justification',
          saying().texts.commands.startFrom,
          texts().ready,
        ),
      }),
    focus: () => form.focus('justification'),
    isBegun: () => form.isBegun,
    words: () => form.values['justification'] ?? '',
  };
};

export const rejectTool = (acting: Acting): Tool =>
  justifiedTool(acting, 'reject', (input, idempotencyKey) =>
    acting.client.rejectConvention(input, {idempotencyKey}),
  );

export const cancelTool = (acting: Acting): Tool =>
  justifiedTool(acting, 'cancel', (input, idempotencyKey) =>
    acting.client.cancelConvention(input, {idempotencyKey}),
  );

export const deprecateTool = (acting: Acting): Tool =>
  justifiedTool(acting, 'deprecate', (input, idempotencyKey) =>
    acting.client.deprecateConvention(input, {idempotencyKey}),
  );

export const deleteAssessmentTool = (acting: Acting): Tool =>
  justifiedTool(
    acting,
    'deleteAssessment',
    (input, idempotencyKey) => acting.client.deleteAssessment(input, {idempotencyKey}),
    LONGEST_DELETION,
  );
