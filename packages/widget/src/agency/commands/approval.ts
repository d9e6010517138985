import type {Staff} from '@immersion-kit/sdk';
import {html} from 'lit';
import {AskedForm} from '../form/asked-form.ts';
import type {Question} from '../form/question.ts';
import type {Saying} from '../saying.ts';
import type {Acting, Tool} from './acting.ts';

/** The longest name the API takes. */
const LONGEST_NAME = 255;

const nameQuestions = ({texts}: Saying): Question[] => {
  const {commands} = texts;
  return [
    {
      name: 'firstName',
      label: commands.firstName,
      missing: commands.firstNameMissing,
      maxlength: LONGEST_NAME,
    },
    {
      name: 'lastName',
      label: commands.lastName,
      missing: commands.lastNameMissing,
      maxlength: LONGEST_NAME,
    },
  ];
};

type Named = {readonly firstName: string; readonly lastName: string};

type Signing = {
  readonly id: string;
  readonly name: 'accept' | 'validate' | 'counsellor';
  /** Whose name is proposed. */
  readonly proposed: Partial<Pick<Staff, 'firstName' | 'lastName'>>;
  readonly send: (input: Named & {conventionId: string}, intent: string) => Promise<unknown>;
};

/** A form whose answer is a name, known already most of the time. */
const namedTool = (acting: Acting, {id, name, proposed, send}: Signing): Tool => {
  const {host, saying, failureOf, handle, convention, done} = acting;
  const {firstName = '', lastName = ''} = proposed;
  const texts = () => saying().texts.commands[name];
  const form = new AskedForm(host, {
    id,
    saying,
    failureOf,
    handle,
    questions: () => nameQuestions(saying()),
    values: {firstName, lastName},
    submit: async (values, intent) => {
      const named = {firstName: values['firstName'] ?? '', lastName: values['lastName'] ?? ''};
      await send({conventionId: convention().id, ...named}, intent);
      await done(texts().done);
    },
  });
  const isOwn = id !== 'counsellor' && firstName !== '' && lastName !== '';
  return {
    render: () =>
      html`<p class="hint">${texts().hint}</p>
        <div class="names">${form.render({action: texts().action})}</div>`,
    // One key has opened it, one more sends it: one's own name is only looked at.
    focus: () => form.focus(isOwn ? 'send' : 'firstName'),
    isBegun: () => form.isBegun,
    words: () => '',
  };
};

export const acceptTool = (acting: Acting): Tool =>
  namedTool(acting, {
    id: 'accept',
    name: 'accept',
    proposed: acting.me,
    send: (input, idempotencyKey) => acting.client.acceptConvention(input, {idempotencyKey}),
  });

export const validateTool = (acting: Acting): Tool =>
  namedTool(acting, {
    id: 'validate',
    name: 'validate',
    proposed: acting.me,
    send: (input, idempotencyKey) => acting.client.validateConvention(input, {idempotencyKey}),
  });

/** Proposes who is named already; nobody being, the reader, who often takes the file. */
export const counsellorTool = (acting: Acting): Tool =>
  namedTool(acting, {
    id: 'counsellor',
    name: 'counsellor',
    proposed: acting.convention().agencyReferent ?? acting.me,
    send: (input, idempotencyKey) => acting.client.nameCounsellor(input, {idempotencyKey}),
  });
