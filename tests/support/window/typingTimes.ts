import type { Page } from '@playwright/test';

/** Milliseconds in the middle, and what 95 of 100 stay below. */
export interface FrameTimes {
  readonly p50: number;
  readonly p95: number;
}

export interface TypingTimes {
  /** From the key to the frame that shows its character. */
  readonly keydownToPaint: FrameTimes;
  /** From the key to the repainted page of the preview; zeros where there is none. */
  readonly keydownToPage: FrameTimes;
}

/** Types characters one after the other where the caret stands, and measures in the page itself. */
export async function typingTimes(page: Page, keystrokes: number): Promise<TypingTimes> {
  await page.evaluate(() => {
    const times = { paint: [] as number[], page: [] as number[] };
    Object.assign(window, { typingTimes: times });
    let pressed: number | null = null;
    document.addEventListener(
      'keydown',
      () => {
        const begun = performance.now();
        pressed = begun;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.paint.push(performance.now() - begun);
          port2.postMessage(null);
        });
      },
      true,
    );
    new MutationObserver(() => {
      if (pressed === null) return;
      times.page.push(performance.now() - pressed);
      pressed = null;
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-painted'] });
  });
  for (let count = 0; count < keystrokes; count += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(PAUSE);
  }
  await page.waitForTimeout(1000);
  const { paint, page: pages } = await page.evaluate(
    () => (window as unknown as { typingTimes: { paint: number[]; page: number[] } }).typingTimes,
  );
  return { keydownToPaint: frameTimes(paint), keydownToPage: frameTimes(pages) };
}

function frameTimes(values: readonly number[]): FrameTimes {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Between two keystrokes: ten a second is what a fast typist reaches. */
const PAUSE = 100;
