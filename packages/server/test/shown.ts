/** What a request shows, and as whom of the table of outcomes it then acts. */
export type Shown = {
  readonly as: string;
  readonly origin?: string;
  readonly token?: string;
  /** A link of the convention or draft of this very request. */
  readonly link?: (conventionId: string) => Promise<string>;
  /** The cookie of somebody of an agency, a new one for each request. */
  readonly cookie?: () => Promise<string>;
  readonly headers?: Readonly<Record<string, string>>;
};
