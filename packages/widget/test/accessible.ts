import {assert, expect} from '@open-wc/testing';
import {all} from './page.ts';

const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/** Ids given twice in the shadow root. */
const twice = (element: Element): string[] => {
  const ids = all(element, '[id]').map(({id}) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

/** Ids that something points at and nothing has. */
const dangling = (element: Element): string[] =>
  all(element, REFERENCES.map(name => `[${name}]`).join(', '))
    .flatMap(one => REFERENCES.flatMap(name => (one.getAttribute(name) ?? '').split(/\s+/)))
    .filter(id => id !== '' && element.shadowRoot?.getElementById(id) === null);

/** Checks what a machine can of an element as it stands: ids, references, and axe. */
export const expectAccessible = async (element: Element): Promise<void> => {
  assert.deepEqual(twice(element), [], 'ids given twice');
  assert.deepEqual(dangling(element), [], 'ids that nothing has');
  await expect(element).to.be.accessible();
};
