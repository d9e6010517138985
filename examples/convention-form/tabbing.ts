import type {Page} from 'playwright-core';

const MOST_TABS = 150;
const LEAST_OUTLINE = 2;

type Stop = {
  readonly place: number;
  readonly name: string;
  readonly outline: number;
  readonly isCovered: boolean;
};

/** Numbers what can be reached, and goes to the beginning of the form. */
const begin = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    const FIELDS = 'input, select, textarea, button, a[href], summary';
    const taken = new Set<string>();
    const stops = [...(root?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])].filter(one => {
      if (!one.checkVisibility({visibilityProperty: true}) || one.disabled) return false;
      if (one.type !== 'radio' || one.name === '') return true;
      const group = one.name;
      const isFirst = !taken.has(group);
      taken.add(group);
      return isFirst;
    });
    stops.forEach((one, index) => (one.dataset['place'] = String(index)));
    root?.querySelector<HTMLElement>('#title')?.focus();
    return stops.length;
  });

const stopAt = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    const at = root?.activeElement;
    if (!(at instanceof HTMLElement)) return undefined;
    const {name} = at as HTMLInputElement;
    const first = name ? root?.querySelector<HTMLElement>(`[name="${name}"][data-place]`) : at;
    const {outlineStyle, outlineWidth} = getComputedStyle(at);
    // A link that wraps has a box on each line.
    const [box] = at.getClientRects();
    const {left = 0, top = 0, width = 0, height = 0} = box ?? {};
    const seen = root?.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
    // The calendar in a date is a button of the browser's, which shows its own focus.
    const isBrowsers = at.matches('[type=date], [type=time]') && !at.matches(':focus');
    return {
      place: Number((first ?? at).dataset['place'] ?? -1),
      name: at.id || at.textContent.trim().slice(0, 30),
      outline: isBrowsers ? Infinity : outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      isCovered:
        !seen || !(at.contains(seen) || seen.contains(at) || seen.closest('label')?.contains(at)),
    };
  });

/** What is wrong on the way of the keyboard through the form, from its title until it is left. */
export const tabbingFindings = async (page: Page): Promise<string[]> => {
  const count = await begin(page);
  const found: string[] = [];
  const places: number[] = [];
  let last: Stop | undefined;
  for (let tabs = 0; ; tabs += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopAt(page);
    if (!stop) break;
    if (tabs > MOST_TABS) return [...found, `keyboard: held at ${stop.name}`];
    if (stop.outline < LEAST_OUTLINE) found.push(`keyboard: ${stop.name} does not show the focus`);
    if (stop.isCovered) found.push(`keyboard: ${stop.name} is covered`);
    // The parts of a date are several stops in one field.
    if (stop.place !== last?.place || stop.place === -1) places.push(stop.place);
    last = stop;
  }
  const wanted = Array.from({length: count}, (_, index) => index);
  const missed = wanted.filter(place => !places.includes(place));
  for (const place of missed) {
    const text = await page.evaluate(index => {
      const root = document.querySelector('immersion-convention')?.shadowRoot;
      const one = root?.querySelector<HTMLElement>(`[data-place="${index}"]`);
      if (!one) return 'what is no longer there';
      return one.id || one.textContent.trim().slice(0, 30) || one.outerHTML;
    }, place);
    found.push(`keyboard: never reaches ${text}`);
  }
  if (missed.length === 0 && places.join() !== wanted.join()) {
    found.push(`keyboard: goes in another order than the screen: ${places.join(' ')}`);
  }
  await page.evaluate(() => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    root?.querySelectorAll('[data-place]').forEach(one => {
      one.removeAttribute('data-place');
    });
  });
  return found;
};
