/** An import that cannot be done at all; the message tells a person why, in French. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
