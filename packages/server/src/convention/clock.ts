/** What every command is given beside the request. */
export type Clock = {
  readonly now: Date;
  readonly newId: () => string;
  /** Whether somebody with a mobile and no e-mail can be told anything. */
  readonly sendsTexts: boolean;
};
