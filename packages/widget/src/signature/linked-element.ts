import {html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {linkedStyles} from '../convention/follow/linked.styles.ts';
import {ImmersionGoEvent, type LinkPage} from '../events.ts';
import type {VisitClient} from './visit.ts';

/** An element of a page that opens by the link of a message: the same door, and ways to the others. */
export abstract class LinkedElement extends LitElement {
  static override styles = linkedStyles;

  static override properties: PropertyDeclarations = {
    client: {attribute: false},
    invitation: {attribute: false},
  };

  /** Calls the API of the page's own origin. */
  declare client: VisitClient | undefined;
  /** The token of the link. */
  declare invitation: string | undefined;

  /** What opens by the token. */
  protected abstract readonly page: {readonly begin: (token: string | undefined) => void};

  constructor() {
    super();
    this.client = undefined;
    this.invitation = undefined;
  }

  /** The client of an element that has opened: without one, nothing opens. */
  protected get own(): NonNullable<this['client']> {
    if (!this.client) throw new Error('no client');
    return this.client;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('invitation') || changed.has('client')) this.page.begin(this.invitation);
  }

  /** Asks for another page of the same link. */
  protected go(page: LinkPage): void {
    this.dispatchEvent(new ImmersionGoEvent(page));
  }

  /** A button that does. */
  protected readonly goButton = (page: LinkPage, words: string, look = ''): TemplateResult => {
    const go = () => {
      this.go(page);
    };
    return html`<button class="button ${look}" @click=${go}>${words}</button>`;
  };
}
