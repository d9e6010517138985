import {
  type CivilDate,
  isCivilDate,
  latestEnd,
  REMOTE_WORK_MODES,
} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import {formatDate} from '../../l10n/localize.ts';
import {type FormView, radios, text} from '../form-view.ts';

const YEARS_AHEAD = '2099-12-31';

/** Until when an immersion that starts that day may last, in words. */
const untilWords = ({texts, language}: FormView, dateStart: CivilDate | undefined): string =>
  dateStart === undefined ? '' : texts.place.until(formatDate(latestEnd(dateStart), language));

/** When and where; `schedule` is the editor of days and hours. */
export const placeStep = (form: FormView, schedule: TemplateResult): TemplateResult => {
  const {texts, values} = form;
  const {dateStart} = values.draft;
  const first = isCivilDate(dateStart ?? '') ? dateStart : undefined;
  const modes = REMOTE_WORK_MODES.map(value => ({
    value,
    label: texts.place.modes[value] ?? value,
  }));
  return html`
    <div class="pair">
      ${text(form, 'dateStart', {type: 'date', max: YEARS_AHEAD})}
      ${text(form, 'dateEnd', {
        type: 'date',
        min: first,
        max: YEARS_AHEAD,
        hint: untilWords(form, first),
      })}
    </div>
    ${text(form, 'immersionAddress', {maxlength: 255})} ${radios(form, 'remoteWorkMode', modes)}
    ${schedule}
  `;
};
