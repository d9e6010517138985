import type {Offer} from '@immersion-kit/sdk';

const BEFORE = {bubbles: true, composed: true, cancelable: true} as const;
const AFTER = {bubbles: true, composed: true} as const;

/** A visitor asks for a search; `preventDefault()` stops it. It says nothing of the visitor. */
export class ImmersionSearchEvent extends Event {
  /** ROME sheet of the chosen job, when there is one. */
  readonly romeCode: string | undefined;
  /** INSEE code of the chosen commune, when there is one. */
  readonly communeCode: string | undefined;

  constructor(romeCode: string | undefined, communeCode: string | undefined) {
    super('immersion-search', BEFORE);
    this.romeCode = romeCode;
    this.communeCode = communeCode;
  }
}

/** A search was answered. */
export class ImmersionSearchedEvent extends Event {
  /** How many offers match in all. */
  readonly total: number;

  constructor(total: number) {
    super('immersion-searched', AFTER);
    this.total = total;
  }
}

/** A visitor asks to see a company; `preventDefault()` lets the page show it its own way. */
export class ImmersionSelectEvent extends Event {
  readonly offer: Offer;

  constructor(offer: Offer) {
    super('immersion-select', BEFORE);
    this.offer = offer;
  }
}

/** A company is shown. */
export class ImmersionSelectedEvent extends Event {
  readonly offer: Offer;

  constructor(offer: Offer) {
    super('immersion-selected', AFTER);
    this.offer = offer;
  }
}

/** A request is about to be sent; `preventDefault()` stops it. It says nothing of anybody. */
export class ImmersionSubmitEvent extends Event {
  constructor() {
    super('immersion-submit', BEFORE);
  }
}

/** A request was sent. */
export class ImmersionSubmittedEvent extends Event {
  /** Identifier of the new convention. */
  readonly conventionId: string;

  constructor(conventionId: string) {
    super('immersion-submitted', AFTER);
    this.conventionId = conventionId;
  }
}

/** What became of the draft a form was to open, or had opened. */
export class ImmersionDraftEvent extends Event {
  readonly state: 'opened' | 'missing' | 'erased';

  constructor(state: 'opened' | 'missing' | 'erased') {
    super('immersion-draft', AFTER);
    this.state = state;
  }
}

/** A form shows another step, by its number from 1. */
export class ImmersionSteppedEvent extends Event {
  readonly step: number;
  readonly of: number;

  constructor(step: number, of: number) {
    super('immersion-stepped', AFTER);
    this.step = step;
    this.of = of;
  }
}

/** A convention is asked for with a company; `preventDefault()` lets the page do it its own way. */
export class ImmersionAskEvent extends Event {
  readonly offer: Offer;

  constructor(offer: Offer) {
    super('immersion-ask', BEFORE);
    this.offer = offer;
  }
}

/** A convention is to be changed: whoever holds the page shows the form. It names no one. */
export class ImmersionModifyEvent extends Event {
  readonly conventionId: string;

  constructor(conventionId: string) {
    super('immersion-modify', AFTER);
    this.conventionId = conventionId;
  }
}

/** A convention was changed, or the change was given up; it names the convention and no one. */
export class ImmersionModifiedEvent extends Event {
  readonly conventionId: string;
  readonly isModified: boolean;

  constructor(conventionId: string, isModified: boolean) {
    super('immersion-modified', AFTER);
    this.conventionId = conventionId;
    this.isModified = isModified;
  }
}

/** A company is about to join; `preventDefault()` stops it. It says nothing of anybody. */
export class ImmersionJoinEvent extends Event {
  constructor() {
    super('immersion-join', BEFORE);
  }
}

/** A company is published in the directory. */
export class ImmersionJoinedEvent extends Event {
  /** Number of the company, as everybody may read it in the directory. */
  readonly siret: string;

  constructor(siret: string) {
    super('immersion-joined', AFTER);
    this.siret = siret;
  }
}

/** A page of ours shows another screen; its title, for the tab, names nobody. */
export class ImmersionShownEvent extends Event {
  readonly title: string;

  constructor(title: string) {
    super('immersion-shown', AFTER);
    this.title = title;
  }
}

/** Where a page of ours may lead by the link it was opened with. */
export type LinkPage = 'signer' | 'suivre' | 'document' | 'bilan';

/** A reader asks for another page of the same link: whoever holds the link leads there. */
export class ImmersionGoEvent extends Event {
  readonly page: LinkPage;

  constructor(page: LinkPage) {
    super('immersion-go', AFTER);
    this.page = page;
  }
}

/** A company is about to be written to, or asked how to reach it; `preventDefault()` stops it. */
export class ImmersionContactEvent extends Event {
  readonly siret: string;
  /** How the company wants to be reached: `EMAIL`, `PHONE` or `IN_PERSON`. */
  readonly contactMode: string;

  constructor(siret: string, contactMode: string) {
    super('immersion-contact', BEFORE);
    this.siret = siret;
    this.contactMode = contactMode;
  }
}

/** A first contact has left: its sender's address is confirmed. It names nobody. */
export class ImmersionContactedEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('immersion-contacted', AFTER);
    this.contactId = contactId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'immersion-search': ImmersionSearchEvent;
    'immersion-searched': ImmersionSearchedEvent;
    'immersion-select': ImmersionSelectEvent;
    'immersion-selected': ImmersionSelectedEvent;
    'immersion-ask': ImmersionAskEvent;
    'immersion-contact': ImmersionContactEvent;
    'immersion-contacted': ImmersionContactedEvent;
    'immersion-draft': ImmersionDraftEvent;
    'immersion-go': ImmersionGoEvent;
    'immersion-join': ImmersionJoinEvent;
    'immersion-joined': ImmersionJoinedEvent;
    'immersion-modify': ImmersionModifyEvent;
    'immersion-modified': ImmersionModifiedEvent;
    'immersion-shown': ImmersionShownEvent;
    'immersion-stepped': ImmersionSteppedEvent;
    'immersion-submit': ImmersionSubmitEvent;
    'immersion-submitted': ImmersionSubmittedEvent;
  }
}
