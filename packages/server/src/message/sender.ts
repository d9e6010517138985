/** A mail, ready to go. */
export type Mail = {
  readonly channel: 'email';
  /** The message's own: a provider that has seen it knows it again. */
  readonly id: string;
  /** Between angle brackets, from the id: the same at each attempt. */
  readonly messageId: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/** A text message, ready to go. */
export type Sms = {
  readonly channel: 'sms';
  readonly id: string;
  /** A mobile number in E.164. */
  readonly to: string;
  readonly text: string;
};

/**
 * Hands a message over. Resolves once the other side has taken it; rejects with a
 * {@link DeliveryError} otherwise, and at once when the signal aborts.
 */
export type Sender<Message> = {
  readonly send: (message: Message, signal: AbortSignal) => Promise<void>;
  readonly close?: () => void;
};

/** What sends text messages: one function for the provider of one's choice. */
export type SmsSender = Sender<Sms>;

/** What sends each channel; messages of a channel without a sender wait. */
export type Senders = {
  readonly email?: Sender<Mail> | undefined;
  readonly sms?: SmsSender | undefined;
};

/** Why a message could not be handed over: a code, never what the other side wrote. */
export class DeliveryError extends Error {
  readonly code: string;
  /** The recipient is refused for good: trying again would change nothing. */
  readonly isPermanent: boolean;
  constructor(code: string, {isPermanent = false} = {}) {
    super(code);
    this.name = 'DeliveryError';
    this.code = code;
    this.isPermanent = isPermanent;
  }
}
