import {createClient} from '@immersion-kit/sdk';
import type {Language} from '../l10n/localize.ts';
import {ownOptions} from './own-options.ts';

/** The client of our own pages, for the API of their own origin: what one reads, another may change. */
export const ownClient = (language: () => Language) => createClient(ownOptions(language));
