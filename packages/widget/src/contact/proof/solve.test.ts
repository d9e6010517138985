import {expect} from '@open-wc/testing';
import {hasherOf, hexOf} from './sha256.ts';
import {solve} from './solve.ts';

const browserHash = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
};

describe('the proof of work', () => {
  it('hashes as the browser does, whatever the length', async () => {
    for (let length = 0; length < 140; length += 1) {
      const prefix = 'sel?expires=1790000000&é'.repeat(6).slice(0, length);
      const hash = hasherOf(prefix);
      for (const suffix of ['0', '49999', '10000000']) {
        const expected = await browserHash(prefix + suffix);
        expect(hexOf(hash(suffix)), `${length} and ${suffix}`).to.equal(expected);
      }
    }
  });

  it('finds the number, and says when there is none', async () => {
    const salt = 'a1b2c3d4e5f6a7b8?expires=1790000000&';
    const challenge = await browserHash(`${salt}31415`);
    const {signal} = new AbortController();
    expect(await solve({challenge, salt, maxnumber: 50_000}, signal)).to.equal(31_415);
    expect(await solve({challenge, salt, maxnumber: 3000}, signal)).to.equal(undefined);
  });

  it('leaves the page to whoever types, and stops when nobody waits', async () => {
    const salt = 'sel';
    const challenge = await browserHash('autre');
    const stopping = new AbortController();
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 10);
    const work = solve({challenge, salt, maxnumber: 10_000_000}, stopping.signal);
    await new Promise(resolve => setTimeout(resolve, 400));
    stopping.abort();
    clearInterval(ticking);
    await work.then(
      () => expect.fail('it went on'),
      (error: unknown) => expect(error).to.have.property('name', 'AbortError'),
    );
    expect(ticks).to.be.at.least(8);
  });
});
