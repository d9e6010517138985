import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ASSESSMENTS} from '../../test/assessment-sources.ts';
import {readPdf} from '../../test/pdf-reading.ts';
import {SOURCES, VERIFICATION} from '../../test/document-sources.ts';
import {assessmentView} from './assessment-view.ts';
import {type DocumentView, textsIn} from './blocks.ts';
import {renderHtml} from './html.ts';
import {renderPdf} from './pdf.ts';
import {documentView} from './view.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a page says between its first heading and its footer, as it is written. */
const saidByHtml = (page: string): string =>
  (/<main>([\s\S]*)<\/main>/.exec(page)?.[1] ?? '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&[^;]+;/g, entity => ENTITIES[entity] ?? entity);

/** What the tags of a PDF say, in their order. */
const saidByPdf = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes)).elements.map(({text}) => text).join(' ');

/** Where lines end is each one's own; where words do is not. */
const words = (text: string): string[] => text.split(/\s+/).filter(word => word !== '');

describe('the page and the PDF say the same, in the same order', () => {
  for (const [name, source] of Object.entries(SOURCES)) {
    test(name, async () => {
      const view: DocumentView = documentView(source, VERIFICATION);
      const said = words(textsIn(view).join(' '));
      assert.ok(said.length > 600, `${said.length} words`);
      assert.deepEqual(words(saidByHtml(renderHtml(view))), said);
      assert.deepEqual(words(await saidByPdf(await renderPdf(view))), said);
    });
  }

  const content = SOURCES.full.versions[0].content;
  for (const [name, assessment] of Object.entries(ASSESSMENTS)) {
    test(`an assessment: ${name}`, async () => {
      const view = assessmentView({
        assessment,
        content,
        agencyName: 'Mission locale',
        zone: 'Europe/Paris',
      });
      const said = words(textsIn(view).join(' '));
      assert.ok(said.length > 60, `${said.length} words`);
      assert.deepEqual(words(saidByHtml(renderHtml(view))), said);
      assert.deepEqual(words(await saidByPdf(await renderPdf(view))), said);
    });
  }
});
