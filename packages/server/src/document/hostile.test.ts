import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {readPdf, type Shown} from '../../test/pdf-reading.ts';
import {FULL_CONTENT, SOURCES, sourceOf, VERIFICATION} from '../../test/document-sources.ts';
import {textsIn} from './blocks.ts';
import {renderHtml} from './html.ts';
import {MARGIN, PAGE} from './pdf/look.ts';
import {renderPdf} from './pdf.ts';
import type {DocumentSource} from './source.ts';
import {documentView} from './view.ts';

const repeat = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Every text a person can write, filled with the same. */
const filled = (text: string): ConventionContent => {
  const {beneficiary, establishmentRepresentative, ...others} = FULL_CONTENT.signatories;
  const {beneficiaryRepresentative, beneficiaryCurrentEmployer} = others;
  if (!beneficiaryRepresentative || !beneficiaryCurrentEmployer) throw new Error('the full one');
  const names = {firstName: repeat(text, 255), lastName: repeat(text, 255)};
  const counsellor = names;
  return {
    ...FULL_CONTENT,
    businessName: repeat(text, 255),
    businessActivity: repeat(text, 255),
    collectiveAgreement: repeat(text, 255),
    hostDisabilityReferent: repeat(text, 255),
    immersionAddress: repeat(text, 255),
    immersionActivities: repeat(text, 2000),
    immersionSkills: repeat(text, 2000),
    evaluationMeans: repeat(text, 2000),
    workConditions: repeat(text, 6000),
    individualProtectionDescription: repeat(text, 255),
    sanitaryPrevention: true,
    sanitaryPreventionDescription: repeat(text, 255),
    immersionAppellation: {
      ...FULL_CONTENT.immersionAppellation,
      romeLabel: repeat(text, 1024),
      appellationLabel: repeat(text, 1024),
    },
    accompanyingStructure: {
      name: repeat(text, 255),
      siret: '00000000300004',
      counsellor,
    },
    establishmentTutor: {...FULL_CONTENT.establishmentTutor, ...names, job: repeat(text, 255)},
    signatories: {
      beneficiary: {...beneficiary, ...names},
      establishmentRepresentative: {...establishmentRepresentative, ...names},
      beneficiaryRepresentative: {...beneficiaryRepresentative, ...names},
      beneficiaryCurrentEmployer: {
        ...beneficiaryCurrentEmployer,
        ...names,
        businessName: repeat(text, 255),
        businessAddress: repeat(text, 1024),
        job: repeat(text, 1024),
      },
    },
  };
};

const sourceFilledWith = (text: string): DocumentSource => ({
  ...SOURCES.full,
  ...sourceOf(filled(text)),
  signatures: SOURCES.full.signatures,
  renewedFrom: SOURCES.simple.id,
  renewalJustification: repeat(text, 3000),
  agency: {...SOURCES.full.agency, name: repeat(text, 255), signatureText: repeat(text, 1000)},
  prescriber: {...SOURCES.full.agency, name: repeat(text, 255)},
  validators: {counsellor: {firstName: repeat(text, 255), lastName: repeat(text, 255)}},
});

const HOSTILE = {
  'one word without end': 'anticonstitutionnellement',
  'the widest letters': 'W',
  injection: '"><script>alert(1)</script>\\) Tj ET Q /Alt (x) <!-- %PDF ',
  'lines without end': 'ligne\n',
  'long paragraphs': 'Port de charges, travail en hauteur ; bruit : 85 dB. ',
  'from right to left': 'محمد بن علي שלום עולם ',
  'both directions': 'Le mot مرحبا 123 سلام (12) est arabe. ',
  emoji: '😀 👩‍🌾 🇫🇷 ☕️ ',
  'other letters': 'Žižek Đặng Ελένη Иван Հայկ გია 你好 ﷽ ',
  'marks without end': `a${'\u0301\u0323'.repeat(20)} `,
} as const;

/** A little more than a point: letters lean over what they advance by. */
const LEAN = 1.5;

/** The space a line ends with is not seen. */
const SPACE = 0.32;

const boxOf = ({x, y, width, size, text}: Shown) => ({
  left: x,
  right: x + width - (text.endsWith(' ') ? SPACE * size : 0),
  bottom: y - size * 0.12,
  top: y + size * 0.45,
});

const overlaps = (one: Shown, other: Shown): boolean => {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.left < b.right - LEAN && b.left < a.right - LEAN && a.bottom < b.top && b.bottom < a.top;
};

describe('a hostile text', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(`${name}: stays between the margins, over nothing else`, async context => {
      const view = documentView(sourceFilledWith(text), VERIFICATION);
      const {pages} = await readPdf(await renderPdf(view));
      context.diagnostic(`${pages.length} pages`);
      for (const [index, {shown}] of pages.entries()) {
        for (const one of shown) {
          const {left, right, bottom, top} = boxOf(one);
          const where = `page ${index + 1}: ${one.text}`;
          assert.ok(left >= MARGIN.left - LEAN, where);
          assert.ok(right <= PAGE.width - MARGIN.right + LEAN, where);
          assert.ok(bottom >= 12 && top <= PAGE.height - MARGIN.top + LEAN, where);
          if (!one.isArtifact) assert.ok(bottom >= MARGIN.bottom - LEAN, where);
        }
        // A mark stands over its letter, and takes no width.
        const written = shown.filter(one => one.text.trim() !== '' && one.width > 0);
        for (const [rank, one] of written.entries()) {
          const over = written.slice(rank + 1).find(other => overlaps(one, other));
          assert.equal(over, undefined, `page ${index + 1}: ${one.text} / ${over?.text ?? ''}`);
        }
      }
    });

    test(`${name}: is only text in the page`, () => {
      const page = renderHtml(documentView(sourceFilledWith(text), VERIFICATION));
      const tags = new Set(Array.from(page.matchAll(/<([a-z][\w-]*)/gi), ([, tag]) => tag));
      const known =
        'html head meta title style body main h1 h2 h3 p dl div dt dd section ul li table ' +
        'caption thead tbody tr th td span a figure svg path footer';
      assert.deepEqual(
        [...tags].filter(tag => !known.split(' ').includes(tag ?? '')),
        [],
      );
      assert.equal(page.includes('<!--'), false);
    });
  }
});

const textOf = async (text: string): Promise<string> => {
  const content = {...SOURCES.simple.versions[0].content, workConditions: text};
  const bytes = await renderPdf(documentView(sourceOf(content), VERIFICATION));
  const {elements} = await readPdf(bytes);
  return elements.map(one => one.text).join('\n');
};

describe('what a PDF keeps of a text', () => {
  test('every letter of a word that no line can hold', async () => {
    const word = Array.from({length: 500}, (_, index) => `mot${index}`).join('');
    assert.ok((await textOf(word)).replaceAll(/\s/g, '').includes(word));
  });

  test('every line of conditions of six thousand characters', async () => {
    const lines = Array.from({length: 400}, (_, index) => `Ligne ${index}.`);
    assert.ok(lines.join('\n').length < 6000);
    const letters = (await textOf(lines.join('\n'))).replaceAll(/\s/g, '');
    assert.ok(letters.includes(lines.join('').replaceAll(' ', '')));
  });

  test('names in the letters of other languages', async () => {
    const names = ['Žižek', 'Đặng Thị Hồng', 'Ελένη', 'Иван Щукин', 'Հայկ', 'გია'];
    const text = await textOf(names.join('\n'));
    for (const name of names) assert.ok(text.includes(name), name);
    assert.equal(text.includes('\ufffd'), false);
  });

  test('that something could not be written, when it could not', async () => {
    const text = await textOf('张伟 et Zoé');
    assert.ok(text.includes('\ufffd\ufffd et Zoé'));
    assert.match(text, /ne peut pas être écrit ici/);
    assert.doesNotMatch(await textOf('Zoé'), /ne peut pas être écrit ici/);
  });
});

/** The texts of a page's lines, from left to right. */
const linesFrom = (shown: readonly Shown[]): string[] => {
  const byHeight = Map.groupBy(shown, ({y}) => Math.round(y));
  return [...byHeight.values()].map(line =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({text}) => text.trim())
      .filter(text => text !== '')
      .join(' '),
  );
};

test('words that run to the left are drawn from the right', async () => {
  const content = {...SOURCES.simple.versions[0].content, workConditions: 'Nom : محمد علي, né ici'};
  const view = documentView(sourceOf(content), VERIFICATION);
  assert.ok(textsIn(view).includes('Nom : محمد علي, né ici'));
  const {pages} = await readPdf(await renderPdf(view));
  const line = pages.flatMap(({shown}) => linesFrom(shown)).find(one => one.startsWith('Nom :'));
  // From left to right on the paper: the last of the two words comes first.
  assert.equal(line, 'Nom : علي محمد , né ici');
});
