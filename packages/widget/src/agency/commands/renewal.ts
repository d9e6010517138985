import {
  ADULT_AGE,
  ageOn,
  isCivilDate,
  MIN_AGE,
  type Schedule,
  writeFieldText,
} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import {ScheduleEditor, type ScheduleContext} from '../../convention/schedule/schedule-editor.ts';
import {type ConventionTexts, conventionFr} from '../../l10n/convention/fr.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import {AskedForm} from '../form/asked-form.ts';
import type {Question} from '../form/question.ts';
import {localDay} from '../local-day.ts';
import type {Acting, Tool} from './acting.ts';
import {renewedStay} from './renewal-dates.ts';

/** The longest reason the API takes. */
const LONGEST_REASON = 3000;
const SCHEDULE = 'schedule';

type Issue = {readonly pointer: string; readonly code: string; readonly message: string};

const isInSchedule = ({pointer}: {readonly pointer: string}): boolean =>
  pointer === `/${SCHEDULE}` || pointer.startsWith(`/${SCHEDULE}/`);

const textsIn = async (language: string): Promise<ConventionTexts> =>
  language === 'en' ? (await import('../../l10n/convention/en.ts')).conventionEn : conventionFr;

/** Asks for the same immersion again, later: its days, its hours, and why. */
export const renewTool = async (acting: Acting): Promise<Tool> => {
  const {host, client, saying, failureOf, handle, convention, open, announce} = acting;
  const words = await textsIn(saying().language);
  const texts = () => saying().texts.commands.renew;
  const {content} = convention();
  const stay = renewedStay(content, localDay(new Date()));
  const {birthdate} = content.signatories.beneficiary;
  let schedule: Schedule = stay.schedule;
  let issues: readonly Issue[] = [];

  const context = (): ScheduleContext => {
    const {dateStart = '', dateEnd = ''} = form.values;
    const age = isCivilDate(dateStart) ? ageOn(birthdate, dateStart) : ADULT_AGE;
    return {
      dateStart: isCivilDate(dateStart) ? dateStart : undefined,
      dateEnd: isCivilDate(dateEnd) ? dateEnd : undefined,
      minor: age < ADULT_AGE,
      under16: age < MIN_AGE,
    };
  };
  // What is wrong with the hours is said in them, by the editor.
  const withoutHours = (failure: PageFailure): PageFailure => {
    issues = failure.fields.filter(isInSchedule);
    return {...failure, fields: failure.fields.filter(field => !isInSchedule(field))};
  };
  const form = new AskedForm(host, {
    id: 'renew',
    saying,
    failureOf: error => withoutHours(failureOf(error)),
    handle,
    values: {dateStart: stay.dateStart, dateEnd: stay.dateEnd, justification: ''},
    questions: () => {
      const {dateStart, dateEnd, dateMissing, reasonHint, reasonMissing} = texts();
      const {reason} = saying().texts.commands;
      return [
        {name: 'dateStart', label: dateStart, kind: 'date', missing: dateMissing},
        {name: 'dateEnd', label: dateEnd, kind: 'date', missing: dateMissing},
        {
          name: 'justification',
          label: reason,
          hint: reasonHint,
          kind: 'words',
          missing: reasonMissing,
          maxlength: LONGEST_REASON,
        },
      ];
    },
    submit: async ({dateStart = '', dateEnd = '', justification = ''}, idempotencyKey) => {
      const {id: conventionId} = convention();
      const input = {conventionId, dateStart, dateEnd, schedule, justification};
      const {renewal} = await client.renewConvention(input, {idempotencyKey});
      await open(renewal.id, texts().done);
    },
  });
  const editor = new ScheduleEditor(host, {
    texts: () => saying().texts.changes.schedule,
    language: () => saying().language,
    context,
    messageOf: ({pointer, code, details}) =>
      issues.find(issue => issue.pointer === pointer)?.message ??
      writeFieldText(words.problems[code] ?? '', details, saying().language),
    onChange: changed => {
      schedule = changed;
      issues = [];
    },
    announce,
  });
  editor.load(stay.schedule);

  const field = (question: Question): TemplateResult => {
    const asked = form.field(question);
    if (question.name !== 'justification') {
      return html`<div
        @change=${() => {
          editor.datesChanged();
        }}
      >
        ${asked}
      </div>`;
    }
    const pointed = issues.map(({pointer, code}) => ({pointer, code: code as 'invalid'}));
    return html`<fieldset class="stack">
        <legend>${texts().schedule}</legend>
        ${editor.render(pointed)}
      </fieldset>
      ${asked}`;
  };
  return {
    render: () =>
      html`<p class="hint">${texts().hint}</p>
        ${form.render({action: texts().action, fieldOf: field})}`,
    focus: () => form.focus('dateStart'),
    isBegun: () => form.isBegun,
    words: () => form.values['justification'] ?? '',
  };
};
