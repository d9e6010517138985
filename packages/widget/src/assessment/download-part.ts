import {html, type TemplateResult} from 'lit';
import {downloadAssessment} from '../document/download.ts';
import type {Deed} from '../fields/deed.ts';
import type {AssessmentTexts} from '../l10n/assessment/fr.ts';
import type {Visit} from '../signature/visit.ts';

/** A button that has the browser keep the PDF of the assessment. */
export const downloadView = (
  {conventionId, within}: Visit,
  {deed, texts}: {readonly deed: Deed; readonly texts: AssessmentTexts},
): TemplateResult => {
  const download = () => within(({key}) => downloadAssessment(conventionId, key));
  return html`<div class="stack" aria-busy=${deed.isBusy}>
    <div>
      <button type="button" class="button" @click=${() => deed.run(download)}>
        ${deed.isBusy ? texts.standing.working : texts.download}
      </button>
    </div>
    ${deed.alert()}
  </div>`;
};
