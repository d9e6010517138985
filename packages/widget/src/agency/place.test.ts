import {expect} from '@open-wc/testing';
import {areSame, EVERYTHING, filtersWith, type Place, placeIn, stateWith} from './place.ts';

const SESSION = '2026-11-23T21:00:00.000Z';
const PLACE: Place = {
  filters: {sort: 'dateStart', page: 3, awaiting: 'me', q: 'Delattre', status: 'IN_REVIEW'},
  line: 'a',
  conventionId: 'b',
  hasKeys: false,
};

describe('where one is, in the history of the tab', () => {
  it('is found again', () => {
    expect(placeIn(stateWith(null, PLACE, SESSION), SESSION)).to.deep.equal(PLACE);
  });

  it('leaves what the page wrote there, and takes only itself back', () => {
    const state = stateWith({theirs: 1}, PLACE, SESSION);
    expect(state).to.have.property('theirs', 1);
    expect(stateWith(state, undefined)).to.deep.equal({theirs: 1});
  });

  it('is not read by another session, whose search it is not', () => {
    expect(placeIn(stateWith(null, PLACE, SESSION), 'another')).to.equal(undefined);
  });

  it('takes nothing for granted of what another script may have written', () => {
    for (const wrong of [null, undefined, 3, 'immersion-review', [], {}]) {
      expect(placeIn(wrong, SESSION)).to.equal(undefined);
    }
    const filters = {sort: 'name', page: -1, awaiting: 'you', q: 4, status: 'NEW', agencyId: {}};
    const place = {filters, line: 3, conventionId: null, hasKeys: 'no', session: SESSION};
    expect(placeIn({'immersion-review': place}, SESSION)).to.deep.equal({
      filters: EVERYTHING,
      hasKeys: true,
    });
  });
});

describe('filters', () => {
  it('ask for nothing with what is empty, and begin again at the first page', () => {
    const narrowed = filtersWith({...EVERYTHING, page: 4, q: 'Roux'}, {q: '', status: undefined});
    expect(narrowed).to.deep.equal(EVERYTHING);
    expect(filtersWith(narrowed, {page: 2}).page).to.equal(2);
  });

  it('are the same in whatever order they were chosen', () => {
    expect(
      areSame({sort: 'waiting', page: 1, q: 'a'}, {q: 'a', page: 1, sort: 'waiting'}),
    ).to.equal(true);
    expect(areSame(EVERYTHING, {...EVERYTHING, q: 'a'})).to.equal(false);
  });
});
