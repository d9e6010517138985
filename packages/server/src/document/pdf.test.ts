import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {type Element, readPdf} from '../../test/pdf-reading.ts';
import {SIMPLE_CONTENT, SOURCES, sourceOf, VERIFICATION} from '../../test/document-sources.ts';
import {renderPdf} from './pdf.ts';
import type {DocumentSource} from './source.ts';
import {documentView} from './view.ts';

const render = (source: DocumentSource): Promise<Buffer> =>
  renderPdf(documentView(source, VERIFICATION));

const roles = (elements: readonly Element[], ...wanted: readonly string[]): Element[] =>
  elements.filter(({role}) => wanted.includes(role));

/** The objects of the file, whose dictionaries are not compressed. */
const objectsOf = (bytes: Buffer): string[] => bytes.toString('latin1').split('endobj');

describe('a PDF of a convention', () => {
  const source = SOURCES.full;

  test('says that it is tagged, in what language, and shows its title', async () => {
    const {info, markInfo, preferences} = await readPdf(await render(source));
    assert.equal(markInfo?.Marked, true);
    assert.equal(info['Language'], 'fr-FR');
    assert.equal(preferences['DisplayDocTitle'], true);
    assert.match(String(info['Title']), /^Renouvellement|^Convention d’immersion.* n° 019aa5f4-/);
    assert.equal(info['CreationDate'], 'D:20261123090500Z');
    const text = (await render(source)).toString('latin1');
    assert.match(text, /\/StructTreeRoot \d+ 0 R/);
    assert.match(text, /\/ParentTree/);
    assert.match(text, /\/Tabs \/S/);
  });

  test('has its headings in order, and an outline of its parts', async () => {
    const {elements, outline} = await readPdf(await render(source));
    const headings = roles(elements, 'H1', 'H2', 'H3');
    let level = 0;
    for (const {role} of headings) {
      const next = Number(role.slice(1));
      assert.ok(next <= level + 1, `${role} after H${level}`);
      level = next;
    }
    assert.equal(roles(elements, 'H1').length, 1);
    const view = documentView(source, VERIFICATION);
    assert.deepEqual(
      outline,
      view.sections.map(({title}) => title),
    );
    assert.deepEqual(
      roles(elements, 'H2').map(({text}) => text),
      outline,
    );
  });

  test('names what each part is: lists, tables with their headers, the drawing', async () => {
    const bytes = await render(source);
    const {elements} = await readPdf(bytes);
    const present = new Set(elements.map(({role}) => role));
    for (const role of ['Document', 'Sect', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Caption', 'Link']) {
      assert.ok(present.has(role), role);
    }
    const figures = roles(elements, 'Figure');
    assert.equal(figures.length, 1);
    assert.ok(figures.every(({alt}) => alt?.includes(VERIFICATION.address)));
    // One row of column names a table, and one name a row; the reader must know which is which.
    const [columns, rowNames] = [9 + 4, 5 + 4];
    assert.equal(roles(elements, 'TH').length, columns + rowNames);
    const objects = objectsOf(bytes);
    assert.equal(objects.filter(one => one.includes('/Scope /Column')).length, columns);
    assert.equal(objects.filter(one => one.includes('/Scope /Row')).length, rowNames);
  });

  test('leaves nothing out of its tags but what every page repeats', async () => {
    const {pages} = await readPdf(await render(source));
    for (const [index, {shown, loose}] of pages.entries()) {
      const untold = shown.filter(({mark, isArtifact}) => mark === undefined && !isArtifact);
      assert.deepEqual(untold, []);
      assert.equal(loose, 0);
      const repeated = shown.filter(({isArtifact}) => isArtifact).map(({text}) => text);
      assert.deepEqual(repeated.slice(-2), [
        `Convention n° ${source.id} – page ${index + 1} sur ${pages.length}`,
        `Empreinte du document signé (SHA-256) : ${source.versions[0].documentHash}`,
      ]);
    }
  });

  test('embeds the letters it uses, and no others', async () => {
    const bytes = await render(source);
    const objects = objectsOf(bytes);
    const fonts = objects.filter(one => /\/Type \/Font\s/.test(one));
    assert.equal(fonts.length, 4);
    assert.ok(fonts.every(one => /\/Subtype \/(?:Type0|CIDFontType2)/.test(one)));
    const descriptors = objects.filter(one => one.includes('/Type /FontDescriptor'));
    assert.equal(descriptors.length, 2);
    for (const one of descriptors) assert.match(one, /\/FontName \/[A-Z]{6}\+[\s\S]*\/FontFile2/);
    assert.ok(bytes.length < 150_000, `${bytes.length} bytes`);
  });

  test('opens the page that verifies it', async () => {
    const bytes = await render(source);
    assert.ok(bytes.includes(`/URI (${VERIFICATION.address})`));
    assert.match(bytes.toString('latin1'), /\/Type \/OBJR/);
  });

  test('is the same, byte for byte, each time it is made', async () => {
    const [first, second] = [await render(source), await render(source)];
    assert.ok(first.equals(second));
    const other = await render(sourceOf({...SIMPLE_CONTENT, businessName: 'Autre'}));
    assert.equal(first.equals(other), false);
  });
});

test('is the same in another process, whatever was made there before', async () => {
  const script = `
    const {renderPdf} = await import('./pdf.ts');
    const {documentView} = await import('./view.ts');
    const {SOURCES, VERIFICATION} = await import('../../test/document-sources.ts');
    const viewOf = name => documentView(SOURCES[name], VERIFICATION);
    // Few letters, of which some are made of others that are not there.
    const short = {...viewOf('simple'), subtitle: 'à : é ; ï', sections: []};
    for (const name of process.argv.slice(1)) {
      await renderPdf(name === 'short' ? short : viewOf(name));
    }
    process.stdout.write((await renderPdf(viewOf('simple'))).toString('base64'));`;
  const run = async (...before: string[]): Promise<string> => {
    const args = ['--conditions=source', '--input-type=module', '--eval', script, ...before];
    const cwd = fileURLToPath(new URL('.', import.meta.url));
    const maxBuffer = 1_000_000;
    return (await promisify(execFile)(process.execPath, args, {cwd, maxBuffer})).stdout;
  };
  const here = (await render(SOURCES.simple)).toString('base64');
  for (const before of [[], ['short'], ['full', 'accompanied']]) {
    assert.ok((await run(...before)) === here, `after ${before.join(' and ') || 'nothing'}`);
  }
});

test('an ordinary convention takes two to four pages', async context => {
  for (const [name, source] of Object.entries(SOURCES)) {
    const {pages} = await readPdf(await render(source));
    context.diagnostic(`${name}: ${pages.length} pages`);
    const most = name === 'full' ? 5 : 4;
    assert.ok(pages.length >= 2 && pages.length <= most, `${name}: ${pages.length}`);
  }
});

test('no title is parted from what it announces', async () => {
  for (const [name, source] of Object.entries(SOURCES)) {
    const {elements} = await readPdf(await render(source));
    const said = elements.filter(({text}) => text !== '');
    for (const [index, {role, page, text}] of said.entries()) {
      if (!/^H[23]$|^Caption$/.test(role)) continue;
      assert.equal(said[index + 1]?.page, page, `${name}: ${text}`);
    }
  }
});
