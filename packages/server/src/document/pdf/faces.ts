import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {create} from 'fontkit';

/** How heavy a text is. */
export type Weight = 'regular' | 'bold';

/** One font file, under the name the document knows it by. */
export type Face = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly has: (codePoint: number) => boolean;
};

/** Source Sans is made for reading; DejaVu has the other scripts people's names need. */
const FILES: Record<Weight, readonly string[]> = {
  regular: [
    import.meta.resolve('source-sans/TTF/SourceSans3-Regular.ttf'),
    import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  ],
  bold: [
    import.meta.resolve('source-sans/TTF/SourceSans3-Semibold.ttf'),
    import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ],
};

// Each document opens the bytes for itself: an open font remembers under what letters it first met
// a glyph, and what was written before would show in what is written next.
const open = (file: string, name: string): Face => {
  const bytes = readFileSync(fileURLToPath(file));
  const font = create(bytes);
  if (!('layout' in font)) throw new Error(`${name} is not one font`);
  return {name, bytes, has: codePoint => font.hasGlyphForCodePoint(codePoint)};
};

const opened = new Map<string, Face>();

/** The fonts of a weight in order of preference, each read once a process, when it is needed. */
function* facesOf(weight: Weight): Generator<Face> {
  for (const [index, file] of FILES[weight].entries()) {
    const face = opened.get(file) ?? open(file, `${weight}-${index}`);
    opened.set(file, face);
    yield face;
  }
}

/** What one convention holds is bounded, what all of them hold is not. */
const MOST_REMEMBERED = 5000;

const found = new Map<string, Face | undefined>();

const search = (characters: string, weight: Weight): Face | undefined => {
  const codePoints = Array.from(characters, character => character.codePointAt(0) ?? 0);
  for (const face of facesOf(weight)) {
    if (codePoints.every(face.has)) return face;
  }
  return undefined;
};

/** The first font that can write all of some characters, or undefined when none can. */
export const faceFor = (characters: string, weight: Weight): Face | undefined => {
  const key = `${weight} ${characters}`;
  if (found.has(key)) return found.get(key);
  const face = search(characters, weight);
  if (found.size < MOST_REMEMBERED) found.set(key, face);
  return face;
};
