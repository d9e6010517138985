import type {AssessmentRequest} from '@immersion-kit/sdk';
import {html, nothing, type TemplateResult} from 'lit';
import {AssessmentForm} from '../../assessment/assessment-form.ts';
import {refusalsOf} from '../../assessment/assessment-issues.ts';
import {type FormView, idOf} from '../../assessment/form-fields.ts';
import {causeField, outcomeField, presenceFields} from '../../assessment/outcome-fields.ts';
import {personName} from '../../assessment/people.ts';
import {todayOf} from '../../assessment/today.ts';
import {learntFields, nextFields, wordFields} from '../../assessment/tutor-fields.ts';
import {Deed} from '../../fields/deed.ts';
import {errorSummary} from '../../fields/error-summary.ts';
import {PressWatch} from '../../fields/press-watch.ts';
import type {Language} from '../../l10n/localize.ts';
import type {PageFailure} from '../../l10n/standing/failure.ts';
import type {Acting, Tool} from './acting.ts';

/** What was sent may have arrived. */
const UNANSWERED = new Set(['offline', 'slow', 'unknown', 'internal_error', 'service_unavailable']);

const textsIn = async (language: Language) => {
  if (language === 'en') {
    const [{tellingEn: form}, {wordsEn: words}] = await Promise.all([
      import('../../l10n/review/telling-en.ts'),
      import('../../l10n/assessment/words-en.ts'),
    ]);
    return {form, words};
  }
  const [{tellingFr: form}, {wordsFr: words}] = await Promise.all([
    import('../../l10n/review/telling-fr.ts'),
    import('../../l10n/assessment/words-fr.ts'),
  ]);
  return {form, words};
};

/** Writes the assessment that a tutor told, by telephone for instance. */
export const assessTool = async (acting: Acting): Promise<Tool> => {
  const {host, client, saying, failureOf, handle, convention, done} = acting;
  const texts = await textsIn(saying().language);
  const press = new PressWatch(host);
  const form = new AssessmentForm(
    () => {
      const {content} = convention();
      const {dateStart, dateEnd, schedule} = content;
      return {dateStart, dateEnd, schedule, today: todayOf(content, new Date())};
    },
    {
      saying: () => ({texts: texts.form, language: saying().language}),
      onChange: () => {
        host.requestUpdate();
      },
      whenStill: task => {
        press.whenReleased(task);
      },
    },
  );
  let intent = {of: '', key: ''};
  const focus = async (id: string): Promise<void> => {
    await host.updateComplete;
    host.shadowRoot?.getElementById(id)?.focus();
  };
  const refuse = (failure: PageFailure): boolean => {
    if (!UNANSWERED.has(failure.code)) intent = {of: '', key: ''};
    if (handle(failure)) return true;
    if (failure.fields.length === 0) return false;
    form.refuse(refusalsOf(failure.fields));
    void focus('summary');
    return true;
  };
  const sending = new Deed(host, 'assess-alert', {failureOf, handle: refuse});
  const send = async (): Promise<void> => {
    if (sending.isBusy) return;
    if (!form.leave()) {
      sending.failure = undefined;
      await focus('summary');
      return;
    }
    const assessment = form.request as AssessmentRequest;
    const of = JSON.stringify(assessment);
    if (of !== intent.of) intent = {of, key: crypto.randomUUID()};
    await sending.run(async () => {
      const {id: conventionId} = convention();
      await client.writeAssessment({conventionId, assessment}, {idempotencyKey: intent.key});
      form.clear();
      await done(saying().texts.commands.assess.done);
    });
  };

  const fieldsFor = (view: FormView): TemplateResult | typeof nothing => {
    const {status} = form.typed;
    const {content, agency} = convention();
    const name = personName(content);
    const isNoShow = status === 'DID_NOT_SHOW';
    if (status === '') return nothing;
    return html`${
        isNoShow
          ? causeField(view)
          : html`${status === 'PARTIALLY_COMPLETED' ? presenceFields(view) : nothing}
            ${learntFields(view, texts.words)} ${nextFields(view, texts.words)} ${wordFields(view)}`
      }
      <p class="soft">
        ${(isNoShow ? texts.form.noShowTold : texts.form.readBy)(name, agency.name)}
      </p>`;
  };

  const render = (): TemplateResult => {
    const {standing, texts: own} = saying();
    const view = {form, standing};
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void send();
    };
    return html`<p class="hint">${own.commands.assess.hint}</p>
      ${errorSummary(form.summary, texts.form, 3, path => {
        void focus(idOf(path));
      })}
      <form
        id="assess"
        class="assessment"
        novalidate
        aria-busy=${sending.isBusy ? 'true' : nothing}
        @submit=${submit}
      >
        ${outcomeField(view, personName(convention().content))} ${fieldsFor(view)}
        ${sending.alert()}
        <div class="actions">
          <button class="button primary">
            ${sending.isBusy ? standing.working : own.commands.assess.action}
          </button>
        </div>
      </form>`;
  };

  return {
    render,
    focus: async () => {
      await host.updateComplete;
      host.shadowRoot?.querySelector<HTMLElement>('#assess input')?.focus();
    },
    isBegun: () => form.isBegun,
    words: () => {
      const {skills, establishmentFeedback, establishmentAdvices} = form.typed;
      return [skills, establishmentFeedback, establishmentAdvices].filter(Boolean).join('\n');
    },
  };
};
