import type {Convention} from '@immersion-kit/sdk';
import {html} from 'lit';
import {birthdateField} from '../../fields/birthdate-field.ts';
import {AskedForm, type Values} from '../form/asked-form.ts';
import type {Question} from '../form/question.ts';
import type {Saying} from '../saying.ts';
import type {Acting, Tool} from './acting.ts';

const TUTOR = ['firstName', 'lastName', 'job', 'email', 'phone'] as const;
const BIRTHDATE = 'birthdate';

const nameOf = (field: (typeof TUTOR)[number]): string => `establishmentTutor/${field}`;

const valuesOf = ({content}: Convention): Record<string, string> => ({
  ...Object.fromEntries(TUTOR.map(field => [nameOf(field), content.establishmentTutor[field]])),
  [BIRTHDATE]: content.signatories.beneficiary.birthdate,
});

const KINDS = {
  firstName: 'text',
  lastName: 'text',
  job: 'text',
  email: 'email',
  phone: 'tel',
} as const;

const questionsFor = ({texts}: Saying): Question[] => {
  const {correct} = texts.commands;
  const labels = texts.changes.labels.establishmentTutor;
  return [
    ...TUTOR.map(field => ({
      name: nameOf(field),
      label: labels[field],
      kind: KINDS[field],
      missing: correct.missing,
    })),
    {
      name: BIRTHDATE,
      label: correct.birthdate,
      hint: correct.birthdateHint,
      missing: correct.missing,
    },
  ];
};

/** What was changed, and nothing else: what is sent is judged again. */
const correctionOf = (values: Values, before: Values) => {
  const changed = TUTOR.filter(field => values[nameOf(field)] !== before[nameOf(field)]);
  const tutor = Object.fromEntries(changed.map(field => [field, values[nameOf(field)]]));
  const birthdate = values[BIRTHDATE];
  return {
    ...(changed.length > 0 ? {establishmentTutor: tutor} : {}),
    ...(birthdate !== undefined && birthdate !== before[BIRTHDATE] ? {birthdate} : {}),
  };
};

/** Corrects the tutor or the birthdate of a final convention; nothing is signed again. */
export const correctTool = (acting: Acting): Tool => {
  const {host, client, saying, failureOf, handle, convention, done} = acting;
  const texts = () => saying().texts.commands.correct;
  const before = valuesOf(convention());
  const form = new AskedForm(host, {
    id: 'correct',
    saying,
    failureOf,
    handle,
    questions: () => questionsFor(saying()),
    values: before,
    judge: values =>
      new Map(
        Object.keys(correctionOf(values, before)).length === 0
          ? [[nameOf('firstName'), texts().nothing]]
          : [],
      ),
    submit: async (values, idempotencyKey) => {
      const {id: conventionId} = convention();
      const correction = correctionOf(values, before);
      await client.correctConvention({conventionId, ...correction}, {idempotencyKey});
      await done(texts().done);
    },
  });
  const birthdate = (question: Question) =>
    birthdateField(
      {
        id: form.idOf(BIRTHDATE),
        label: question.label,
        hint: question.hint,
        value: form.values[BIRTHDATE] ?? '',
        error: form.errorOf(BIRTHDATE),
        errorPrefix: saying().standing.errorPrefix,
        onInput: value => {
          form.set(BIRTHDATE, value);
        },
      },
      texts(),
      false,
    );
  return {
    render: () =>
      html`<p class="hint">${texts().hint}</p>
        <h3>${texts().tutor}</h3>
        ${form.render({
          action: texts().action,
          fieldOf: question => (question.name === BIRTHDATE ? birthdate(question) : undefined),
        })}`,
    focus: () => form.focus(nameOf('firstName')),
    isBegun: () => form.isBegun,
    words: () => '',
  };
};
