import type {Page} from 'playwright-core';

const LEAST_TARGET = 24;

/** What is wider than the window, cut, laid over something else, or too small to be pressed. */
export const layoutFindings = (page: Page): Promise<string[]> =>
  page.evaluate(least => {
    const found: string[] = [];
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    if (!root) return ['layout: no form'];
    const nameOf = (one: Element): string =>
      `${one.localName}${one.id ? `#${one.id}` : `.${one.className} « ${one.textContent.trim().slice(0, 30)} »`}`;
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`layout: ${wide} px wider than the window`);

    const all = [...root.querySelectorAll<HTMLElement>('*')].filter(
      one =>
        one.checkVisibility({visibilityProperty: true}) &&
        !one.closest('.visually-hidden, svg, .popup, option') &&
        one.getClientRects().length > 0,
    );
    const width = document.documentElement.clientWidth;
    const canvas = document.createElement('canvas').getContext('2d');
    for (const one of all) {
      const {left, right} = one.getBoundingClientRect();
      if (right > width + 1 || left < -1) found.push(`layout: ${nameOf(one)} leaves the window`);
      const {overflowX, overflowY, display} = getComputedStyle(one);
      const cutsX = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
      const cutsY = overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
      const isText = one.matches('input[type=text], input[type=email], input[type=tel], textarea');
      if (display !== 'inline' && !isText && (cutsX || cutsY))
        found.push(`layout: ${nameOf(one)} is cut`);
      // What was typed may be longer than its field; what is written in it may not be taller.
      if (isText && one.localName === 'input' && one.scrollHeight > one.clientHeight + 1) {
        found.push(`layout: the text of ${nameOf(one)} is cut`);
      }
      if (one instanceof HTMLSelectElement && canvas) {
        const {font, letterSpacing, paddingLeft, paddingRight} = getComputedStyle(one);
        canvas.font = font;
        canvas.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing;
        const text = canvas.measureText(one.selectedOptions[0]?.text ?? '').width;
        const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        if (text > room + 1) found.push(`layout: the choice of ${nameOf(one)} is cut`);
      }
    }

    // Texts and controls that hold no other: none stands on another.
    const leaves = all.filter(
      one =>
        one.matches(
          'label, legend, p, li, dt, dd, input, select, textarea, button, a, summary, [role=heading]',
        ) && !one.querySelector('label, p, li, dt, dd, input, select, textarea, button, a'),
    );
    // A link that wraps has a box on each line.
    const boxes = leaves.flatMap(one => [...one.getClientRects()].map(box => ({one, box})));
    boxes.forEach(({one, box}, index) => {
      for (const {one: other, box: its} of boxes.slice(index + 1)) {
        const x = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const y = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        const isInside =
          one.contains(other) ||
          other.contains(one) ||
          other.matches('.clear') ||
          one.matches('.clear');
        if (x > 2 && y > 2 && !isInside)
          found.push(`layout: ${nameOf(one)} is under ${nameOf(other)}`);
      }
    });

    for (const one of all) {
      if (!one.matches('button, input, select, textarea, summary, a.button')) continue;
      const labels = [...((one as HTMLInputElement).labels ?? [])];
      const isTicked = one.matches('[type=radio], [type=checkbox]');
      const boxes = [one, ...(isTicked ? labels : [])].map(part => part.getBoundingClientRect());
      const height = Math.max(...boxes.map(box => box.height));
      const width =
        Math.max(...boxes.map(box => box.right)) - Math.min(...boxes.map(box => box.left));
      if (Math.round(height) < least || Math.round(width) < least) {
        found.push(
          `layout: ${nameOf(one)} is a target of ${Math.round(width)} by ${Math.round(height)} px`,
        );
      }
    }
    return found;
  }, LEAST_TARGET);

/** The same, with the window as narrow as the law asks. */
export const narrowFindings = async (page: Page): Promise<string[]> => {
  const before = page.viewportSize();
  await page.setViewportSize({width: 320, height: 640});
  const found = await layoutFindings(page);
  if (before) await page.setViewportSize(before);
  return found.map(line => `${line} (320 px)`);
};
