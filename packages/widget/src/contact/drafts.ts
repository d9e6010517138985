import type {Offer} from '@immersion-kit/sdk';
import {carriedOver, type ContactValues, nothingTyped} from './contact-values.ts';

const nameOf = ({siret, locationId, rome}: Offer): string => [siret, locationId, rome].join(' ');

/** What was typed to each company, as long as the page lives: nothing of it is stored. */
export type Drafts = {
  readonly isOf: (one: Offer, other: Offer) => boolean;
  /** What was typed to this one; else who one is and when, as it was said to the last. */
  readonly of: (offer: Offer) => ContactValues;
  readonly keep: (offer: Offer, values: ContactValues) => void;
  /** It has left: it is not to be sent again. */
  readonly sent: (offer: Offer) => void;
  /** Whether something left for this company from this page. */
  readonly wasSent: (offer: Offer) => boolean;
  /** Somebody else is in front of the page: nothing said before is theirs. */
  readonly forget: () => void;
};

/** The drafts of one element. */
export const draftsOfPage = (): Drafts => {
  const kept = new Map<string, ContactValues>();
  const written = new Set<string>();
  let last = nothingTyped();
  return {
    isOf: (one, other) => nameOf(one) === nameOf(other),
    of: offer => kept.get(nameOf(offer)) ?? carriedOver(last),
    keep: (offer, values) => {
      last = values;
      kept.set(nameOf(offer), values);
    },
    sent: offer => {
      kept.delete(nameOf(offer));
      written.add(offer.siret);
    },
    wasSent: ({siret}) => written.has(siret),
    forget: () => {
      kept.clear();
      written.clear();
      last = nothingTyped();
    },
  };
};
