/**
 * What SPEC.md says, measured in finished PDFs. The chapters share one run, so that the faces are opened once and the
 * assertions are counted together.
 */
import { afterAll, expect, it } from 'vitest';
import { measuredCount } from '../support/spec/measured.ts';
import './measured/adjustment.ts';
import './measured/columns.ts';
import './measured/composition.ts';
import './measured/figuresAndNotes.ts';
import './measured/fillers.ts';
import './measured/floats.ts';
import './measured/frames.ts';
import './measured/frontMatter.ts';
import './measured/heads.ts';
import './measured/lineEdges.ts';
import './measured/marksBetweenLines.ts';
import './measured/mixedText.ts';
import './measured/openings.ts';
import './measured/mongolian.ts';
import './measured/pages.ts';
import './measured/paragraphs.ts';
import './measured/punctuation.ts';
import './measured/safety.ts';
import './measured/tables.ts';
import './measured/titles.ts';
import './measured/westernText.ts';

const WANTED = 150;

afterAll(() => console.info(`${measuredCount()} assertions measured in the PDF`));

it('measures the finished PDF often enough', () => {
  expect(measuredCount()).toBeGreaterThanOrEqual(WANTED);
});
