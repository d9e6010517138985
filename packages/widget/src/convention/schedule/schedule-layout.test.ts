import {fieldTextsFr, writeFieldText} from '@immersion-kit/sdk/contract';
import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {all, find, text} from '../../../test/page.ts';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {scheduleFr} from '../../l10n/convention/schedule-fr.ts';
import {tokens} from '../../theme/tokens.ts';
import {ScheduleEditor} from './schedule-editor.ts';
import {scheduleStyles} from './schedule.styles.ts';

class SchedulePage extends LitElement {
  static override styles = [tokens, fieldStyles, scheduleStyles];
  readonly editor = new ScheduleEditor(this, {
    texts: () => scheduleFr,
    language: () => 'fr',
    context: () => ({
      dateStart: '2026-10-05',
      dateEnd: '2026-10-18',
      minor: true,
      under16: false,
    }),
    messageOf: ({code, details}) => writeFieldText(fieldTextsFr[code], details, 'fr'),
    onChange: () => undefined,
    announce: () => undefined,
  });

  override render() {
    return this.editor.render([]);
  }
}
customElements.define('schedule-page', SchedulePage);

describe('the schedule editor on a page', () => {
  afterEach(async () => {
    await setViewport({width: 800, height: 600});
    await emulateMedia({media: 'screen', forcedColors: 'none', colorScheme: 'light'});
  });

  const click = async (host: SchedulePage, id: string): Promise<void> => {
    find(host, `#${id}`).click();
    await aTimeout(30);
    await host.updateComplete;
  };
  const make = async (): Promise<SchedulePage> => {
    const host = await fixture<SchedulePage>(html`<schedule-page lang="fr"></schedule-page>`);
    host.editor.load(undefined);
    await click(host, 'schedule-week-2026-10-05');
    return host;
  };
  /** With all that may be shown: both weeks, a date's hours, refusals and notes. */
  const open = async (): Promise<SchedulePage> => {
    const host = await make();
    await click(host, 'schedule-week-2026-10-12');
    await click(host, 'schedule-2026-10-06-edit');
    const field = find(host, '#schedule-2026-10-06-1-end');
    field.value = '23:30';
    field.dispatchEvent(new Event('input'));
    await aTimeout(900);
    expect(all(host, '.error, .schedule-note')).to.have.lengthOf(3);
    return host;
  };
  const overflowing = (host: SchedulePage): string[] =>
    all(host, '*')
      .filter(part => !part.closest('.visually-hidden'))
      .filter(part => part.getBoundingClientRect().right > globalThis.innerWidth + 1)
      .map(part => part.outerHTML.slice(0, 80));

  it('needs no sideways scroll at 360 and 320 pixels, nor with wide spacing', async () => {
    for (const width of [360, 320]) {
      await setViewport({width, height: 640});
      const host = await open();
      expect(overflowing(host)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      Object.assign(host.style, {lineHeight: '2', letterSpacing: '0.12em', wordSpacing: '0.16em'});
      expect(overflowing(host)).to.deep.equal([]);
      const cut = all(host, 'p, label, button, summary').filter(
        part =>
          part.scrollHeight > part.clientHeight + 1 &&
          getComputedStyle(part).overflow !== 'visible',
      );
      expect(cut).to.deep.equal([]);
      host.remove();
    }
  });

  it('names every control apart, and says in words what colours say', async () => {
    const host = await open();
    const names = all(host, 'button').map(text);
    expect(new Set(names).size).to.equal(names.length);
    const labels = all(host, 'label').map(text);
    expect(new Set(labels).size).to.equal(labels.length);
    const ids = all(host, '[id]').map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids.filter(id => !id.startsWith('schedule-'))).to.deep.equal([]);
    await emulateMedia({forcedColors: 'active'});
    await expect(host).to.be.accessible();
    await emulateMedia({forcedColors: 'none', colorScheme: 'dark'});
    await expect(host).to.be.accessible();
  });

  it('prints every date with its hours, and no button', async () => {
    const host = await make();
    await click(host, 'schedule-2026-10-06-turn');
    await emulateMedia({media: 'print'});
    const visible = (selector: string) =>
      all(host, selector).filter(part => part.checkVisibility());
    expect(visible('button, input, summary')).to.deep.equal([]);
    const lines = visible('.schedule-print li').map(text);
    expect(lines).to.have.lengthOf(14);
    expect(lines.slice(0, 2)).to.deep.equal([
      'lundi 5 octobre : 09:00–12:00, 13:00–17:00 · 7 h',
      'mardi 6 octobre : absent',
    ]);
  });
});
