/** An answer that comes with headers of its own: a cookie. */
export class WithHeaders<T> {
  readonly answer: T;
  readonly headers: Readonly<Record<string, string>>;

  constructor(answer: T, headers: Readonly<Record<string, string>>) {
    this.answer = answer;
    this.headers = headers;
  }
}

/** Adds headers to what a handler answers. */
export const withHeaders = <T>(
  answer: T,
  headers: Readonly<Record<string, string>>,
): WithHeaders<T> => new WithHeaders(answer, headers);
