import type {Page} from 'playwright-core';

/** WCAG 1.4.12, as a reader imposes it on a page; an element takes it by inheritance alone. */
const SPACING =
  '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}' +
  ' p {margin-block-end: 2em !important}';

/** Imposes the spacing of a reader who needs it. */
export const spaceOut = (page: Page): Promise<void> =>
  page.evaluate(text => {
    // The policy of the page lets no style in; a sheet made by a script is not under it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);

/** What does not take the spacing its reader imposed. */
export const spacingFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const host = document.querySelector('immersion-convention');
    if (!host?.shadowRoot) return ['spacing: no form'];
    const wanted = getComputedStyle(host);
    const TEXTS = 'label, legend, p, li, dt, dd, input, select, textarea, button, a, summary';
    return [...host.shadowRoot.querySelectorAll(TEXTS)].flatMap(one => {
      const name = `${one.localName} ${one.id || one.textContent.trim().slice(0, 30)}`;
      const {letterSpacing, wordSpacing, lineHeight, fontSize} = getComputedStyle(one);
      return [
        ...(letterSpacing === wanted.letterSpacing ? [] : [`spacing: letters of ${name}`]),
        ...(wordSpacing === wanted.wordSpacing ? [] : [`spacing: words of ${name}`]),
        // The browser writes its lists on one line of its own.
        ...(one.localName === 'select' || parseFloat(lineHeight) >= 1.49 * parseFloat(fontSize)
          ? []
          : [`spacing: lines of ${name}`]),
      ];
    });
  });

/** What moves, for a reader who asked that nothing does. */
export const motionFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    const moving = [...(root?.querySelectorAll('*') ?? [])].filter(one => {
      const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(one);
      const isStill = animationName === 'none' && /^(0s(, )?)+$/.test(transitionDuration);
      return !isStill || scrollBehavior === 'smooth';
    });
    return moving.map(one => `motion: ${one.localName} ${one.id}`);
  });

/**
 * What is lost when the browser imposes its few colours: a text as dark as what is under it, a
 * field without its border. axe reads the colours the page asked for, not those that are shown.
 */
export const forcedFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    const LEAST = 4.5;
    type Colour = readonly number[];
    const read = (text: string): Colour => (text.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: Colour): number => {
      const [red = 0, green = 0, blue = 0] = colour.map(part => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const under = (one: Element | null): Colour => {
      const colour = one ? read(getComputedStyle(one).backgroundColor) : [255, 255, 255];
      const parent = one?.parentElement ?? (one?.getRootNode() as Partial<ShadowRoot>).host ?? null;
      return one && colour[3] === 0 ? under(parent) : colour;
    };
    const contrast = (a: Colour, b: Colour): number => {
      const [most = 0, least = 0] = [light(a), light(b)].sort((x, y) => y - x);
      return (most + 0.05) / (least + 0.05);
    };
    const shown = [...(root?.querySelectorAll('*') ?? [])].filter(one => one.checkVisibility());
    return shown.flatMap(one => {
      const name = `${one.localName} ${one.id || one.textContent.trim().slice(0, 30)}`;
      const {color, borderTopStyle, borderTopColor} = getComputedStyle(one);
      const isText = [...one.childNodes].some(
        node => node.nodeType === 3 && node.nodeValue?.trim(),
      );
      const isField = one.matches(
        'input:not([type=radio], [type=checkbox]), select, textarea, .button',
      );
      return [
        ...(isText && contrast(read(color), under(one)) < LEAST
          ? [`forced: ${name} is not read`]
          : []),
        ...(isField && (borderTopStyle === 'none' || contrast(read(borderTopColor), under(one)) < 3)
          ? [`forced: ${name} has no border`]
          : []),
      ];
    });
  });
