import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ASSESSMENTS} from '../../test/assessment-sources.ts';
import {SOURCES} from '../../test/document-sources.ts';
import {readPdf} from '../../test/pdf-reading.ts';
import {assessmentView} from './assessment-view.ts';
import {type DocumentView, textsIn} from './blocks.ts';
import {renderPdf} from './pdf.ts';

const WHOLE = ASSESSMENTS['everything, contested, over several pages'];
assert.ok(WHOLE?.signature);
const {signature} = WHOLE;

/** The view of an assessment whose every text is made from how long it may be. */
const viewOf = (textOf: (length: number) => string): DocumentView =>
  assessmentView({
    assessment: {
      ...WHOLE,
      skills: textOf(3000),
      establishmentFeedback: textOf(9200),
      establishmentAdvices: textOf(6000),
      signature: {...signature, comment: textOf(3000)},
    },
    content: SOURCES.full.versions[0].content,
    agencyName: 'Mission locale',
    zone: 'Europe/Paris',
  });

const MOST = 120;
const linesIn = (view: DocumentView): number[] =>
  textsIn(view).map(text => text.split('\n').length);

describe('texts made of line breaks', () => {
  for (const [what, unit] of [
    ['a letter a line', 'a\n'],
    ['nothing', 'a\n\n\n\n\n\n\n\n'],
    ['spaces', 'a\n \n\t\n'],
    ['another system’s', 'a\r\n'],
  ] as const) {
    test(`${what}: no text has thousands of lines, and none of its letters is lost`, () => {
      const textOf = (length: number) => unit.repeat(length / unit.length);
      const view = viewOf(textOf);
      const lines = linesIn(view);
      assert.equal(lines.filter(count => count === MOST).length, 4, 'four texts, cut short');
      assert.equal(Math.max(...lines), MOST);
      const letters = textsIn(view).filter(text => /^[a\s]{200,}$/.test(text));
      assert.deepEqual(
        letters.map(text => text.replaceAll(/\s/g, '').length),
        [3000, 9200, 6000, 3000].map(length => textOf(length).replaceAll(/\s/g, '').length),
      );
      for (const text of letters) assert.doesNotMatch(text, /\n\s*\n\s*\n/);
    });
  }

  test('make a dozen pages at most', async () => {
    const pdf = await renderPdf(viewOf(length => 'a\n'.repeat(length / 2)));
    const {elements} = await readPdf(pdf);
    const pages = Math.max(...elements.map(({page}) => page));
    assert.ok(pages <= 15, `${pages} pages`);
  });

  test('a letter as people write one is as they wrote it', () => {
    const letter = 'Bonjour,\n\nUne belle semaine :\n- tailler ;\n- semer.\n\nMerci.';
    assert.equal(textsIn(viewOf(() => letter)).filter(text => text === letter).length, 4);
  });
});
