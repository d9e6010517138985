import {expect} from '@open-wc/testing';
import {pagesToShow} from './pagination.ts';
import {readAddress, writeAddress} from './search-address.ts';
import {DEFAULT_RADIUS, NO_FILTER} from './search-query.ts';

const page = new URL('https://ml.example/offres?theme=ete#haut');

describe('a search kept in an address', () => {
  it('reads what it wrote, and leaves the page’s own parameters alone', () => {
    const kept = {
      job: 'Boulanger / Boulangère',
      place: 'Metz (57)',
      radius: 20,
      page: 3,
      filters: {
        ...NO_FILTER,
        name: 'fournil & cie',
        remote: true,
        later: true,
        hostKinds: ['public', 'association'],
        sort: 'score',
      },
    } as const;
    const written = writeAddress(page, kept);
    expect(readAddress(written)).to.deep.equal(kept);
    expect(written.searchParams.get('theme')).to.equal('ete');
    expect(written.hash).to.equal('#haut');
  });

  it('writes only what differs from the usual', () => {
    const plain = {job: '', place: '', radius: DEFAULT_RADIUS, filters: NO_FILTER, page: 1};
    expect(writeAddress(page, plain).search).to.equal('?theme=ete&page=1');
  });

  it('takes nonsense for nothing', () => {
    expect(readAddress(page)).to.equal(undefined);
    expect(readAddress(new URL('https://x.example/?page=0'))).to.equal(undefined);
    const odd = readAddress(
      new URL('https://x.example/?page=2&rayon=7&tri=hasard&employeur=eglise,public&metier=%00'),
    );
    expect(odd?.radius).to.equal(DEFAULT_RADIUS);
    expect(odd?.filters.sort).to.equal('default');
    expect(odd?.filters.hostKinds).to.deep.equal(['public']);
  });
});

describe('the pages shown', () => {
  it('are the first, the last, and those around the present one', () => {
    expect(pagesToShow(1, 3)).to.deep.equal([1, 2, 3]);
    expect(pagesToShow(1, 20)).to.deep.equal([1, 2, 0, 20]);
    expect(pagesToShow(4, 20)).to.deep.equal([1, 2, 3, 4, 5, 0, 20]);
    expect(pagesToShow(10, 20)).to.deep.equal([1, 0, 9, 10, 11, 0, 20]);
    expect(pagesToShow(20, 20)).to.deep.equal([1, 0, 19, 20]);
  });
});
