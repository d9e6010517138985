import type {Page} from 'playwright-core';

type Line = {readonly text: string; readonly message: string};

const linesOf = (page: Page): Promise<Line[]> =>
  page.evaluate(() => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    return [...(root?.querySelectorAll('#summary li') ?? [])].map(line => {
      const text = line.textContent.trim().replaceAll(/\s+/g, ' ');
      return {text, message: text.replace(/^.*? : /, '')};
    });
  });

/** Presses a line, and tells what is said of the field it leads to. */
const press = async (page: Page, index: number): Promise<string> => {
  await page.evaluate(place => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    root?.querySelectorAll<HTMLElement>('#summary li')[place]?.querySelector('button')?.focus();
  }, index);
  await page.keyboard.press('Enter');
  await page.evaluate(() => new Promise(done => setTimeout(done, 20)));
  return page.evaluate(() => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    const at = root?.activeElement;
    if (
      !root ||
      !at ||
      at.closest('#summary') ||
      !at.matches('input, select, textarea, fieldset, button, summary')
    )
      return '';
    const around = [at, at.closest('[role=radiogroup]'), at.closest('fieldset')];
    const ids = around.flatMap(one => (one?.getAttribute('aria-describedby') ?? '').split(/\s+/));
    const said = ids.filter(Boolean).map(id => root.getElementById(id)?.textContent ?? '');
    return said.join(' ').replaceAll(/\s+/g, ' ');
  });
};

/** What is wrong in the list of what is to be corrected: each line leads to its field. */
export const summaryFindings = async (page: Page): Promise<string[]> => {
  const lines = await linesOf(page);
  const found = lines.length === 0 ? ['summary: it says nothing'] : [];
  for (const [index, {text, message}] of lines.entries()) {
    const said = await press(page, index);
    if (!said.includes(message)) found.push(`summary: « ${text} » does not lead to its field`);
  }
  return found;
};
