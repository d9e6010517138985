import * as z from 'zod/mini';
import {OneTimeCode} from '../primitives/one-time-code.ts';
import {SpacedSiret} from '../primitives/siret.ts';
import {CivilDate} from '../primitives/time.ts';
import {HostContent, HostRequest} from './host-request.ts';

/** No batch is longer. */
export const MAX_HOSTS_AT_ONCE = 100;

/** A company that joins. */
export const Registration = z.strictObject({host: HostRequest});
/** The code received by the company. */
export const HostProof = z.strictObject({code: OneTimeCode});
/** The company whose entry somebody wants to look after. */
export const HostKey = z.strictObject({siret: SpacedSiret});
/** The same, and the code received by the company. */
export const HostOpening = z.strictObject({siret: SpacedSiret, code: OneTimeCode});
/** All that is said of the company, whose number does not change. */
export const HostUpdate = z.strictObject({
  host: HostContent,
  /** The code received at the address that is to answer from now on; looked at for that only. */
  code: z.optional(OneTimeCode),
});
/** Hidden from now on, until that day when there is one. */
export const Pause = z.strictObject({until: z.optional(CivilDate)});
/** Companies a partner answers for. */
export const HostBatch = z.strictObject({
  hosts: z.array(HostRequest).check(z.minLength(1, 'required'), z.maxLength(MAX_HOSTS_AT_ONCE)),
});
