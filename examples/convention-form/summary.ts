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

/** The form moves the keyboard once it has been drawn again. */
const PATIENCE_MS = 5000;
const SHORT_MS = 100;

/** Presses a line. */
const press = async (page: Page, index: number): Promise<void> => {
  await page.evaluate(place => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    root?.querySelectorAll<HTMLElement>('#summary li')[place]?.querySelector('button')?.focus();
  }, index);
  await page.keyboard.press('Enter');
};

/** Whether the field that has the keyboard is said to be wrong in these words. */
const isSaid = (page: Page, message: string, timeout: number): Promise<boolean> => {
  const says = (wanted: string): boolean => {
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    const at = root?.activeElement;
    if (
      !root ||
      !at ||
      at.closest('#summary') ||
      !at.matches('input, select, textarea, fieldset, button, summary')
    )
      return false;
    const around = [at, at.closest('[role=radiogroup]'), at.closest('fieldset')];
    const ids = around.flatMap(one => (one?.getAttribute('aria-describedby') ?? '').split(/\s+/));
    const said = ids.filter(Boolean).map(id => root.getElementById(id)?.textContent ?? '');
    return said.join(' ').replaceAll(/\s+/g, ' ').includes(wanted);
  };
  return page.waitForFunction(says, message, {timeout}).then(
    () => true,
    () => false,
  );
};

/** What is wrong in the list of what is to be corrected: each line leads to its field. */
export const summaryFindings = async (page: Page): Promise<string[]> => {
  const lines = await linesOf(page);
  const found = lines.length === 0 ? ['summary: it says nothing'] : [];
  for (const [index, {text, message}] of lines.entries()) {
    await press(page, index);
    const patience = found.length === 0 ? PATIENCE_MS : SHORT_MS;
    if (await isSaid(page, message, patience)) continue;
    found.push(`summary: « ${text} » does not lead to its field`);
  }
  return found;
};
