import {crossingsOf} from './crossings.ts';
import type {Part} from './rest.ts';
import {
  isNothing,
  lessOf,
  type Line,
  lineFor,
  minus,
  outside,
  projectionOf,
  type Vector,
} from './span.ts';
import {balancedWeights} from './weights.ts';

/** A cell, and what it is in terms of others. */
export type Seen = Part & {readonly vector: Vector};

/** Some people somebody could ask about: those of the atoms, or all of a cell but them. */
type Question = {
  readonly cell: number | null;
  readonly atoms: readonly number[];
  readonly vector: Vector;
};

/** The cells, and of whom they would give something away were all of them told. */
export type Terrain = {readonly cells: readonly Seen[]; readonly questions: readonly Question[]};

const spanOf = (vectors: readonly Vector[]): Line[] => {
  const span: Line[] = [];
  for (const vector of vectors) {
    const line = lineFor(vector, span);
    if (line) span.push(line);
  }
  return span;
};

/**
 * Looks at what could be asked: about a cell, about what two of them share, about what one has that
 * another has not, about an atom. What no addition nor subtraction of cells gives is left out.
 */
export const survey = (parts: readonly Part[], atomCount: number): Terrain => {
  const project = projectionOf(parts.length);
  const cells = parts.map((part): Seen => ({...part, vector: project(part.atoms)}));
  const span = spanOf(cells.map(({vector}) => vector));
  const members = parts.map(({atoms}) => atoms);
  const weights = balancedWeights(members, atomCount, span.length);
  const mayFollow = (atoms: readonly number[]) => lessOf(atoms, weights) === 0;
  const questions: Question[] = [];
  const ask = (question: Question) => {
    if (isNothing(outside(question.vector, span))) questions.push(question);
  };
  for (const {atoms, vector} of cells) if (atoms.length > 0) ask({cell: null, atoms, vector});
  for (const {one, other, atoms} of crossingsOf(members)) {
    if (!mayFollow(atoms)) continue;
    const [whole, inner] = [cells[one], cells[other]];
    if (!whole || !inner) continue;
    const isInside = inner.atoms.length === atoms.length;
    const vector = isInside ? inner.vector : project(atoms);
    if (!isInside && one < other) ask({cell: null, atoms, vector});
    if (whole.atoms.length > atoms.length) {
      ask({cell: one, atoms, vector: minus(whole.vector, vector)});
    }
  }
  for (let atom = 0; atom < atomCount; atom += 1) {
    if (mayFollow([atom])) ask({cell: null, atoms: [atom], vector: project([atom])});
  }
  return {cells, questions};
};
