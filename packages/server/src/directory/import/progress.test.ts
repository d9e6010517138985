import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createProgress} from './progress.ts';

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

const watch = ({terminal}: {terminal: boolean}) => {
  const clock = {ms: 0};
  const lines: string[] = [];
  const rewritten: string[] = [];
  const rewrite = terminal ? (text: string) => rewritten.push(plain(text)) : undefined;
  const line = (text: string) => lines.push(plain(text));
  return {clock, lines, rewritten, progress: createProgress({line, rewrite}, () => clock.ms)};
};

describe('progress', () => {
  it('is told every two seconds, with the rate and the time left', () => {
    const {clock, lines, progress} = watch({terminal: false});
    progress.expect(1000);
    for (let step = 1; step <= 5; step++) {
      clock.ms = step * 1000;
      progress.advance({bytes: 100, read: 6000, rejected: step});
    }
    assert.deepEqual(lines, [
      '20 % · 12 000 lignes lues, 3 rejetées · 6 000 lignes/s · reste 8 s',
      '40 % · 24 000 lignes lues, 10 rejetées · 6 000 lignes/s · reste 6 s',
    ]);
  });

  it('is one line rewritten in place on a terminal, cleared before the summary', () => {
    const {clock, lines, rewritten, progress} = watch({terminal: true});
    progress.expect(100);
    clock.ms = 500;
    progress.advance({bytes: 50, read: 10, rejected: 0});
    progress.finish({accepted: 10});
    assert.deepEqual(rewritten, [
      '\r\u001B[2K50 % · 10 lignes lues, 0 rejetées · 20 lignes/s · reste 1 s',
      '\r\u001B[2K',
    ]);
    assert.deepEqual(lines, ['10 lignes lues, 10 importées, 0 rejetées en 1 s (20 lignes/s).']);
  });

  it('tells long waits in minutes and hours', () => {
    const {clock, lines, progress} = watch({terminal: false});
    progress.expect(100_000);
    clock.ms = 10_000;
    progress.advance({bytes: 1000, read: 1, rejected: 0});
    clock.ms = 20_000;
    progress.advance({bytes: 19_000, read: 1, rejected: 0});
    clock.ms = 100_000;
    progress.advance({bytes: 0, read: 1, rejected: 0});
    assert.deepEqual(
      lines.map(line => line.split('reste ')[1]),
      ['16 min 30 s', '1 min 20 s', '6 min 40 s'],
    );
    progress.expect(10_000_000);
    clock.ms = 200_000;
    progress.advance({bytes: 0, read: 1, rejected: 0});
    assert.match(lines.at(-1) ?? '', /reste 28 h 0 min$/);
  });
});
