import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import type {Fact, Section} from '../document/blocks.ts';

/** A convention in words, as its document will say it: what a person reads before they sign. */
export type Reading = {
  readonly conventionId: string;
  /** SHA-256 of what these words say, which a signature shows. */
  readonly documentHash: string;
  readonly title: string;
  /** Who, where, when: what to know at a glance. */
  readonly summary: readonly Fact[];
  /** The whole of it, in the words and the order of the document. */
  readonly sections: readonly Section[];
  /** Who signs, in the order they are named. */
  readonly people: readonly {
    readonly role: SignatoryRole;
    readonly word: string;
    readonly name: string;
  }[];
};
