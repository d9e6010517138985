import type {PolicyName} from '../access/limit/policies.ts';

/**
 * What bounds how many messages one recipient gets. What a stranger can cause waits its turn
 * (`recipient`); what an agency decided, or the reader did, must not wait behind it; nor does the
 * code for what is written to companies in somebody's name (`recipient-contact`), the one for a company's
 * entry (`recipient-host`), or the alerts asked for an address (`recipient-alert`), hold anything
 * else.
 */
export type Ceiling = Extract<
  PolicyName,
  | 'recipient'
  | 'recipient-decision'
  | 'recipient-agency'
  | 'recipient-code'
  | 'recipient-contact'
  | 'recipient-host'
  | 'recipient-alert'
>;
