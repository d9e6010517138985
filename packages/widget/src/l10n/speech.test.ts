import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {html as template, LitElement, type TemplateResult} from 'lit';
import {Speech} from './speech.ts';

let isReachable = true;

class SpeakingElement extends LitElement {
  readonly speech = new Speech(this, 'Bonjour', () =>
    isReachable ? Promise.resolve('Hello') : Promise.reject(new Error('offline')),
  );

  protected override render(): TemplateResult {
    return template`<p>${this.speech.texts}</p>`;
  }
}
customElements.define('speaking-element', SpeakingElement);

const said = async (element: SpeakingElement): Promise<[string | undefined, string]> => {
  await aTimeout(0);
  await element.updateComplete;
  return [element.shadowRoot?.textContent.trim(), element.speech.language];
};

describe('what an element speaks', () => {
  afterEach(() => {
    document.documentElement.lang = 'fr';
    isReachable = true;
  });

  it('is French, and English as soon as the page is, and back', async () => {
    const element = await fixture<SpeakingElement>(html`<speaking-element></speaking-element>`);
    expect(await said(element)).to.deep.equal(['Bonjour', 'fr']);
    document.documentElement.lang = 'en-GB';
    expect(await said(element)).to.deep.equal(['Hello', 'en']);
    document.documentElement.lang = 'fr';
    expect(await said(element)).to.deep.equal(['Bonjour', 'fr']);
  });

  it('is what the element itself says first', async () => {
    const element = await fixture<SpeakingElement>(
      html`<speaking-element lang="en"></speaking-element>`,
    );
    expect(await said(element)).to.deep.equal(['Hello', 'en']);
  });

  it('stays French where the English does not come', async () => {
    isReachable = false;
    document.documentElement.lang = 'en';
    const element = await fixture<SpeakingElement>(html`<speaking-element></speaking-element>`);
    expect(await said(element)).to.deep.equal(['Bonjour', 'fr']);
  });
});
