import type {DocumentClient} from '@immersion-kit/sdk';
import {html, type TemplateResult} from 'lit';
import type {Deed} from '../fields/deed.ts';
import type {StandingTexts} from '../l10n/standing/fr.ts';
import type {Visit} from '../signature/visit.ts';
import {downloadPdf} from './download.ts';

type Options = {
  readonly client: Pick<DocumentClient, 'readDocument'>;
  readonly deed: Deed;
  readonly texts: StandingTexts;
};

/** A button that has the browser keep the signed PDF. */
export const downloadView = (
  {conventionId, within}: Visit,
  {client, deed, texts}: Options,
): TemplateResult => {
  const download = () =>
    within(async options => {
      // Says that the session is over, which a file would not.
      await client.readDocument({conventionId}, options);
      await downloadPdf(conventionId, options.key);
    });
  return html`<div class="stack" aria-busy=${deed.isBusy}>
    <div>
      <button class="button primary" @click=${() => deed.run(download)}>
        ${deed.isBusy ? texts.working : texts.download}
      </button>
    </div>
    ${deed.alert()}
  </div>`;
};
