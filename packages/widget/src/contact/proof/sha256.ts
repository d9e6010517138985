/** The fraction of a number as 32 bits: SHA-256 takes its constants from roots of primes. */
const fractionOf = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

const PRIMES: number[] = [];
for (let candidate = 2; PRIMES.length < 64; candidate += 1) {
  if (PRIMES.every(prime => candidate % prime !== 0)) PRIMES.push(candidate);
}
const ROUNDS = Int32Array.from(PRIMES, prime => fractionOf(Math.cbrt(prime)));
const BEGINNING = Int32Array.from(PRIMES.slice(0, 8), prime => fractionOf(Math.sqrt(prime)));

const BLOCK = 64;
const LENGTH_BYTES = 8;

const schedule = new Int32Array(64);

/** Mixes one block of 64 bytes into a state of eight words (FIPS 180-4, 6.2.2). */
const mix = (state: Int32Array, bytes: Uint8Array, from: number): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, BLOCK);
  for (let at = 0; at < 16; at += 1) schedule[at] = view.getInt32(at * 4);
  for (let at = 16; at < 64; at += 1) {
    const early = schedule[at - 15] ?? 0;
    const late = schedule[at - 2] ?? 0;
    const one = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const two = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    schedule[at] = ((schedule[at - 16] ?? 0) + one + (schedule[at - 7] ?? 0) + two) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const turned = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const chosen = (e & f) ^ (~e & g);
    const first = (h + turned + chosen + (ROUNDS[at] ?? 0) + (schedule[at] ?? 0)) | 0;
    const rolled = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (rolled + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = ((state[at] ?? 0) + word) | 0;
  });
};

/**
 * Hashes many texts that begin alike: what they share is hashed once. The browser's own SHA-256
 * answers by a promise, and a hundred thousand promises take longer than the sums.
 */
export const hasherOf = (prefix: string): ((suffix: string) => Int32Array) => {
  const shared = new TextEncoder().encode(prefix);
  const whole = shared.length - (shared.length % BLOCK);
  const begun = Int32Array.from(BEGINNING);
  for (let at = 0; at < whole; at += BLOCK) mix(begun, shared, at);
  const rest = shared.subarray(whole);
  const room = new Uint8Array(BLOCK * 2);
  room.set(rest);
  const state = new Int32Array(8);
  return suffix => {
    room.fill(0, rest.length);
    for (let at = 0; at < suffix.length; at += 1) room[rest.length + at] = suffix.charCodeAt(at);
    const length = rest.length + suffix.length;
    room[length] = 0x80;
    const end = length + 1 + LENGTH_BYTES <= BLOCK ? BLOCK : BLOCK * 2;
    new DataView(room.buffer).setUint32(end - 4, (whole + length) * 8);
    state.set(begun);
    for (let at = 0; at < end; at += BLOCK) mix(state, room, at);
    return state;
  };
};

/** A hash as text, in hexadecimal. */
export const hexOf = (hash: Int32Array): string =>
  [...hash].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
