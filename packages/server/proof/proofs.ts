import {accessibility} from '../../../examples/convention-form/accessibility.ts';
import {bodies} from './bodies.ts';
import {hostile} from './hostile.ts';
import {contacts} from './contacts.ts';
import {injection} from './injection.ts';
import {intents} from './intents.ts';
import {kills} from './kills.ts';
import {mails} from './mails.ts';
import {model} from './model.ts';
import type {Proof} from './proof.ts';
import {scanner} from './scanner.ts';
import {signers} from './signers.ts';
import {statistics} from './statistics.ts';
import {tokens} from './tokens.ts';

/** Every proof, in the order in which `npm run proof` runs them. */
export const PROOFS: readonly Proof[] = [
  model,
  injection,
  bodies,
  signers,
  intents,
  contacts,
  mails,
  hostile,
  kills,
  tokens,
  scanner,
  statistics,
  accessibility,
];
