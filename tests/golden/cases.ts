import { LINE_CASES } from './cases/lines.ts';
import { MARK_CASES } from './cases/marks.ts';
import { MATTER_CASES } from './cases/matter.ts';
import { PAGE_CASES } from './cases/pages.ts';
import { PARAGRAPH_CASES } from './cases/paragraphs.ts';
import { TABLE_CASES } from './cases/tables.ts';
import type { GoldenCase } from './goldenCase.ts';

export const GOLDEN_CASES: readonly GoldenCase[] = [
  ...LINE_CASES,
  ...MARK_CASES,
  ...PARAGRAPH_CASES,
  ...PAGE_CASES,
  ...TABLE_CASES,
  ...MATTER_CASES,
];
