import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';

const MOST_TABS = 120;

/** What has the focus: its words, those of the group it is in, and what it holds. */
export type Focused = {readonly id: string; readonly name: string; readonly value: string};

/** What has the focus, in whatever shadow root, as a person would call it. */
export const focusedOn = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const {labels, value} = at as HTMLInputElement;
    const own = at?.getAttribute('aria-label') ?? (labels?.[0] ?? at)?.textContent ?? '';
    const groups = [];
    for (let in_ = at?.parentElement?.closest('fieldset'); in_;) {
      groups.unshift(in_.querySelector('legend')?.textContent ?? '');
      in_ = in_.parentElement?.closest('fieldset');
    }
    const isTyped = typeof value === 'string' && at?.localName !== 'button';
    return {
      id: at?.id ?? '',
      name: [...groups, own].map(text => text.trim().replaceAll(/\s+/g, ' ')).join(' > '),
      value: isTyped ? value : '',
    };
  });

/** A person's two hands on a keyboard, and nothing else. */
export const keyboardOn = (page: Page) => {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on, or back, until something whose words are these has the focus. */
  const reach = async (name: RegExp, key = 'Tab'): Promise<void> => {
    const passed: string[] = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await press(key);
      const {name: at} = await focusedOn(page);
      if (name.test(at)) return;
      passed.push(at);
    }
    assert.fail(`The keyboard does not reach ${name.source}, but ${passed.slice(-70).join(', ')}`);
  };
  const write = async (name: RegExp, text: string): Promise<void> => {
    await reach(name);
    await page.keyboard.type(text);
  };
  /** Whatever the order in which this browser writes a date or a time. */
  const writeIn = async (name: RegExp, wanted: string, ways: readonly string[]): Promise<void> => {
    await reach(name);
    for (const way of ways) {
      await page.keyboard.type(way);
      if ((await focusedOn(page)).value === wanted) return;
      await press('ArrowLeft', 'ArrowLeft');
    }
    assert.fail(`${wanted} cannot be typed in ${name.source}`);
  };
  return {
    press,
    reach,
    write,
    writeDate: async (name: RegExp, date: string): Promise<void> => {
      const [year = '', month = '', day = ''] = date.split('-');
      await writeIn(name, date, [month + day + year, day + month + year, year + month + day]);
    },
    writeTime: async (name: RegExp, time: string): Promise<void> => {
      const [hours = '', minutes = ''] = time.split(':');
      const inTwelve = String(Number(hours) % 12 || 12).padStart(2, '0');
      const half = Number(hours) < 12 ? 'A' : 'P';
      await writeIn(name, time, [hours + minutes, inTwelve + minutes + half]);
    },
    /** Types in a field that suggests, and takes its first suggestion. */
    pick: async (name: RegExp, text: string): Promise<void> => {
      await write(name, text);
      // Those of its first letters may be there before.
      const first = page.getByRole('listbox').getByRole('option').first();
      await first.filter({hasText: new RegExp(text, 'i')}).waitFor();
      await press('ArrowDown', 'Enter');
    },
    /** Presses Enter on the button that goes on, and waits for the step with this title. */
    goOn: async (title: string): Promise<void> => {
      await reach(/^(Continuer|Envoyer la demande)$/);
      await press('Enter');
      await page.waitForFunction(() => {
        const at = document.activeElement?.shadowRoot?.activeElement;
        return ['title', 'summary', 'failure'].includes(at?.id ?? '');
      });
      assert.equal((await focusedOn(page)).name, title);
    },
  };
};
/** See {@link keyboardOn}. */
export type Keyboard = ReturnType<typeof keyboardOn>;
