import type { CDPSession, Page } from '@playwright/test';

/** The text of the sheet, block by block with its node's name, tables by row: `heading：一、总则`. */
export async function blocksOn(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate(() => {
    const lines: string[] = [];
    window.testPage?.session.state.doc.descendants((node) => {
      if (!node.isTextblock) return;
      const text = node.children
        .map((child) => (child.isText ? child.text : child.type.name === 'hardBreak' ? '↵' : '※'))
        .join('');
      lines.push(`${node.type.name}${node.type.name === 'heading' ? node.attrs.level : ''}：${text}`);
    });
    return lines;
  });
}

/** The rows of the sheet's tables, cells divided by `|`. */
export async function rowsOn(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate(() => {
    const rows: string[] = [];
    window.testPage?.session.state.doc.descendants((node) => {
      if (node.type.name === 'tableRow') rows.push(node.children.map((cell) => cell.textContent).join('|'));
    });
    return rows;
  });
}

/** Puts the caret behind a text. */
export async function caretAfter(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const session = window.testPage?.session;
    let found = -1;
    session?.state.doc.descendants((node, position) => {
      const index = node.isText ? (node.text ?? '').indexOf(wanted) : -1;
      if (found < 0 && index >= 0) found = position + index + wanted.length;
    });
    if (!session || found < 0) throw new Error(`no text ${wanted}`);
    session.goTo(found);
  }, text);
}

/** Waits until the editor has read what the browser did with the last key: it learns of it a moment later. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Gives the keyboard to the text, with the caret where the editor has it. */
export async function focusText(page: Page): Promise<void> {
  await page.evaluate(() => window.testPage?.session.focus());
  await settled(page);
}

/** Moves the caret by a key, and waits until the editor knows. */
export async function moveCaret(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settled(page);
}

/** Pastes what another program put on the clipboard. */
export async function paste(page: Page, clipboard: { readonly html?: string; readonly text?: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData('text/html', html);
    data.setData('text/plain', text ?? '');
    const target = document.querySelector('.sheetText');
    target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, clipboard);
}

/** Composes text as an input method does: letter by letter, then the characters chosen. */
export async function compose(
  page: Page,
  letters: string,
  chosen: string,
  whileComposing: () => Promise<void> = async () => undefined,
): Promise<void> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  for (let length = 1; length <= letters.length; length += 1) {
    const text = letters.slice(0, length);
    await cdp.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
  }
  await whileComposing();
  await cdp.send('Input.insertText', { text: chosen });
  await cdp.detach();
  // The editor reads a finished composition a moment later.
  await page.waitForFunction(() => window.testPage?.session.view.composing === false);
  await page.waitForTimeout(80);
}

/** Waits until the library has confirmed all that was typed. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.saveStatus[data-state="saved"]').waitFor();
}
