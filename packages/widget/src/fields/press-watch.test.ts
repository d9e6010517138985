import {expect, fixture, html} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {LitElement, nothing} from 'lit';
import {find, text} from '../../test/page.ts';
import {PressWatch} from './press-watch.ts';

/** A field whose message, tall as a thumb, comes when it is left; a button under it. */
class PressedHost extends LitElement {
  isWatching = true;
  clicks = 0;
  error = '';
  readonly #press = new PressWatch(this);

  readonly #judge = (): void => {
    this.error = 'Erreur';
    this.requestUpdate();
  };

  override render() {
    return html`<input
        @change=${() => {
          if (this.isWatching) this.#press.whenReleased(this.#judge);
          else this.#judge();
        }}
      />
      ${this.error ? html`<p id="error" style="height: 200px">${this.error}</p>` : nothing}
      <p><button @click=${() => this.clicks++}>Continuer</button></p>`;
  }
}
customElements.define('pressed-host', PressedHost);

const make = async (isWatching = true): Promise<PressedHost> => {
  const host = await fixture<PressedHost>(html`<pressed-host></pressed-host>`);
  host.isWatching = isWatching;
  find(host, 'input').focus();
  await sendKeys({type: 'x'});
  return host;
};

const over = (host: Element, selector: string): [x: number, y: number] => {
  const {left, top, width, height} = find(host, selector).getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

const settled = () => new Promise(resolve => setTimeout(resolve, 50));

/** Presses where the button is, and releases a moment later at the same place. */
const pressButton = async (host: PressedHost): Promise<void> => {
  await sendMouse({type: 'move', position: over(host, 'button')});
  await sendMouse({type: 'down', button: 'left'});
  await settled();
  await sendMouse({type: 'up', button: 'left'});
  await settled();
};

describe('a press that makes the page move', () => {
  afterEach(() => resetMouse());

  it('is lost where nobody watches: that is how browsers are', async () => {
    const host = await make(false);
    await pressButton(host);
    expect([host.clicks, text(find(host, '#error'))]).to.deep.equal([0, 'Erreur']);
  });

  it('is a click, and the message comes after it', async () => {
    const host = await make();
    await pressButton(host);
    expect([host.clicks, text(find(host, '#error'))]).to.deep.equal([1, 'Erreur']);
  });

  it('puts nothing off while the pointer is up', async () => {
    const host = await make();
    find(host, 'input').blur();
    await host.updateComplete;
    expect(text(find(host, '#error'))).to.equal('Erreur');
  });

  it('released elsewhere, or given up, lets the message come all the same', async () => {
    for (const release of ['pointerup', 'pointercancel']) {
      const host = await make();
      await sendMouse({type: 'move', position: over(host, 'button')});
      await sendMouse({type: 'down', button: 'left'});
      await settled();
      expect(host.error).to.equal('');
      if (release === 'pointercancel') dispatchEvent(new PointerEvent('pointercancel'));
      await sendMouse({type: 'move', position: [1, 1]});
      await sendMouse({type: 'up', button: 'left'});
      await settled();
      expect([host.clicks, host.error]).to.deep.equal([0, 'Erreur']);
    }
  });
});
