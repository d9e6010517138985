import {expect} from '@open-wc/testing';
import {todayOf} from './today.ts';

const at = (immersionAddress: string, instant: string): string =>
  todayOf({immersionAddress}, new Date(instant));

describe('the day where an immersion takes place', () => {
  it('is that of mainland France, whatever the reader’s clock', () => {
    expect(at('12 rue des Clercs 57000 Metz', '2026-11-23T22:59:00Z')).to.equal('2026-11-23');
    expect(at('12 rue des Clercs 57000 Metz', '2026-11-23T23:00:00Z')).to.equal('2026-11-24');
  });

  it('is that of its department overseas', () => {
    expect(at('1 rue de Paris 97400 Saint-Denis', '2026-11-23T20:00:00Z')).to.equal('2026-11-24');
    expect(at('1 rue Schœlcher 97200 Fort-de-France', '2026-11-24T03:00:00Z')).to.equal(
      '2026-11-23',
    );
  });

  it('is not taken from a street number, nor from a country without our departments', () => {
    expect(at('974 rue Haute 67000 Strasbourg', '2026-11-23T20:00:00Z')).to.equal('2026-11-23');
    expect(at('Na Příkopě 9, 110 00 Praha', '2026-11-23T20:00:00Z')).to.equal('2026-11-23');
  });
});
