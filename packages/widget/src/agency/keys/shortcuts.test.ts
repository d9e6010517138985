import {expect} from '@open-wc/testing';
import {KEYS, shortcutOf} from './shortcuts.ts';

type Modified = Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing', boolean>>;

const press = (key: string, modified: Modified = {}) =>
  new KeyboardEvent('keydown', {key, ...modified});

const on = (tag: string, className = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className;
  return element;
};

describe('a key alone', () => {
  it('does what its list says, where it says it', () => {
    expect(shortcutOf(press('j'), on('h1'), 'list')).to.equal('next');
    expect(shortcutOf(press('j'), on('h1'), 'one')).to.equal(undefined);
    expect(shortcutOf(press('v'), on('h1'), 'one')).to.equal('decide');
    expect(shortcutOf(press('v'), on('h1'), 'list')).to.equal(undefined);
    expect(shortcutOf(press('V'), on('h1'), 'one'), 'capital').to.equal('decide');
    expect(shortcutOf(press('Escape'), on('button'), 'one')).to.equal('back');
  });

  it('is what is typed, in a field', () => {
    for (const tag of ['input', 'textarea', 'select']) {
      for (const key of Object.values(KEYS)) {
        expect(shortcutOf(press(key), on(tag), 'one'), `${key} in ${tag}`).to.equal(undefined);
        expect(shortcutOf(press(key), on(tag), 'list'), `${key} in ${tag}`).to.equal(undefined);
      }
    }
  });

  it('is the browser’s, with another one', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const) {
      expect(shortcutOf(press('r', {[modifier]: true}), on('h1'), 'one')).to.equal(undefined);
    }
  });

  it('Enter is for the control that has the focus', () => {
    expect(shortcutOf(press('Enter'), on('h1'), 'list')).to.equal('open');
    for (const tag of ['button', 'a', 'summary']) {
      expect(shortcutOf(press('Enter'), on(tag), 'list')).to.equal(undefined);
    }
  });

  it('arrows go from line to line on a line, and move the page elsewhere', () => {
    expect(shortcutOf(press('ArrowDown'), on('button', 'open'), 'list')).to.equal('next');
    expect(shortcutOf(press('ArrowUp'), on('button', 'open'), 'list')).to.equal('previous');
    expect(shortcutOf(press('ArrowDown'), on('h1'), 'list')).to.equal(undefined);
    expect(shortcutOf(press('ArrowDown'), on('button', 'open'), 'one')).to.equal(undefined);
  });
});
