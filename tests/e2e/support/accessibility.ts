import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The accessibility faults that axe calls serious or critical, one a line. Empty if the screen is sound. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // By the DevTools protocol, which the page's policy does not bind.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
