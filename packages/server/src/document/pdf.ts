import PDFDocument from 'pdfkit';
import {type DocumentView, textsIn} from './blocks.ts';
import {faceFor} from './pdf/faces.ts';
import {CONTENT_WIDTH, MARGIN, PAGE, STYLES} from './pdf/look.ts';
import {decorate, drawLine, linesOf, type Paper, type Tag, tag, writeLines} from './pdf/paper.ts';
import {charactersOf} from './pdf/pieces.ts';
import {writeSection} from './pdf/write-section.ts';
import {writeSummary} from './pdf/write-facts.ts';

const MAKER = 'Immersion Kit';

const open = ({title, conventionId, createdAt}: DocumentView) =>
  new PDFDocument({
    size: [PAGE.width, PAGE.height],
    // What is written knows where it stands: nothing may turn the page by itself.
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    bufferPages: true,
    // No font of the reader's machine.
    font: null as unknown as string,
    info: {
      Title: `${title} n° ${conventionId}`,
      Creator: MAKER,
      Producer: MAKER,
      CreationDate: new Date(createdAt),
    },
  });

const collect = (doc: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    doc.on('error', reject);
  });

const writeHead = (paper: Paper, root: Tag, {title, subtitle, summary}: DocumentView): void => {
  const node = tag(paper, root, 'Sect', {title});
  const lines = linesOf(paper, title, STYLES.title);
  writeLines(paper, tag(paper, node, 'H1'), 'H1', lines, STYLES.title);
  paper.y += 4;
  const frame = linesOf(paper, subtitle, STYLES.frame);
  writeLines(paper, tag(paper, node, 'P'), 'P', frame, STYLES.frame);
  paper.y += 10;
  writeSummary(paper, node, summary);
};

const LACKING =
  'Un caractère qui ne peut pas être écrit ici est remplacé par « \ufffd » ; la page web du document ' +
  'le montre.';

/** Says so when some character is in none of our fonts. */
const writeLacking = (paper: Paper, root: Tag, view: DocumentView): void => {
  const isLacking = textsIn(view).some(text =>
    charactersOf(text.replaceAll(/\s/g, '')).some(one => !faceFor(one, 'regular')),
  );
  if (!isLacking) return;
  const lines = linesOf(paper, LACKING, STYLES.frame);
  writeLines(paper, tag(paper, root, 'P'), 'P', lines, STYLES.frame);
};

/** On every page, for a sheet that has left the others: which document it is of. */
const writeFooters = (paper: Paper, {conventionId, documentHash}: DocumentView): void => {
  const {count} = paper.doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    paper.doc.switchToPage(page);
    const texts = [
      `Convention n° ${conventionId} – page ${page + 1} sur ${count}`,
      `Empreinte du document signé (SHA-256) : ${documentHash}`,
    ];
    decorate(
      paper,
      () => {
        for (const [index, text] of texts.entries()) {
          const [line = []] = linesOf(paper, text, STYLES.footer);
          const y = PAGE.height - MARGIN.bottom + 20 + index * STYLES.footer.lineHeight;
          drawLine(paper, line, STYLES.footer, MARGIN.left, y);
        }
      },
      'Pagination',
    );
  }
};

/**
 * Writes a document as a tagged PDF 1.7, its fonts embedded: the twin of its page, with the same
 * words in the same order. The same view gives the same bytes.
 */
export const renderPdf = (view: DocumentView): Promise<Buffer> => {
  const doc = open(view);
  const bytes = collect(doc);
  const paper: Paper = {doc, y: MARGIN.top, width: CONTENT_WIDTH};
  const root = doc.struct('Document', {title: view.title});
  doc.addStructure(root);
  writeHead(paper, root, view);
  for (const section of view.sections) writeSection(paper, root, section);
  writeLacking(paper, root, view);
  writeFooters(paper, view);
  doc.end();
  return bytes;
};

/**
 * Makes a first document of nothing, so that the first one somebody waits for finds the fonts
 * read and the way known.
 */
export const warmPdf = async (): Promise<void> => {
  await renderPdf({
    title: 'Convention',
    subtitle: '',
    summary: [{label: 'Dates', value: 'du lundi 7 au vendredi 11 décembre 2026'}],
    sections: [],
    conventionId: '',
    documentHash: '',
    createdAt: new Date(0).toISOString(),
  });
};
