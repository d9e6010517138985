import {expect} from '@open-wc/testing';
import {ringsOf} from './reach.ts';
import {spread} from './spread.ts';

describe('what the map is drawn from', () => {
  it('keeps pins apart, near where they are', () => {
    const moved = spread(Array(12).fill({x: 50, y: 50}), 44);
    for (const [index, one] of moved.entries()) {
      expect(Math.hypot(one.x - 50, one.y - 50)).to.be.below(120);
      for (const other of moved.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).to.be.at.least(42);
      }
    }
    const alone = spread(
      [
        {x: 0, y: 0},
        {x: 44, y: 0},
      ],
      44,
    );
    expect(alone.map(({x, y}) => [Math.round(x), Math.round(y)])).to.deep.equal([
      [0, 0],
      [44, 0],
    ]);
  });

  it('draws round distances, the searched one last', () => {
    expect(ringsOf(6, 10)).to.deep.equal([2, 4, 6, 10]);
    expect(ringsOf(10, 10)).to.deep.equal([5, 10]);
    expect(ringsOf(5, 5)).to.deep.equal([2, 5]);
    expect(ringsOf(30)).to.deep.equal([10, 20, 30]);
  });
});
