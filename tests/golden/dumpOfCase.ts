import type { DisplayList, GlyphRun, Item, Page } from '../../shared/display-list/displayList.ts';
import { dumpDisplayList } from '../../shared/display-list/textDump.ts';
import { type IssueLayout, layoutIssue } from '../../shared/layout/layoutIssue.ts';
import type { GoldenCase } from './goldenCase.ts';

/** What a golden holds: the issue's pages, or those with text alone, and the diagnostics below them. */
export function dumpOfCase({ issue, resources, shows }: GoldenCase): string {
  const layout = layoutIssue(issue, resources);
  const { displayList, diagnostics } = layout;
  const told = shows === 'issue' ? diagnostics : diagnostics.filter(({ code }) => code !== 'BLANK_PAGES');
  const remarks = told.map(({ code, values = {} }) => `! ${code} ${JSON.stringify(values)}\n`);
  const dump = shows === 'issue' ? dumpDisplayList(displayList) : dumpOfPages(layout, shows === 'glyphs');
  return dump + (remarks.length > 0 ? `\n${remarks.join('')}` : '');
}

function dumpOfPages({ displayList }: IssueLayout, withGlyphs: boolean): string {
  const pages = displayList.pages.filter(holdsText);
  const list: DisplayList = { ...displayList, pages, outline: [] };
  // What the covers say is not shown.
  const dump = dumpDisplayList(list).split('\n').slice(4).join('\n');
  if (!withGlyphs) return dump;
  return `${dump}\n== glyphs\n${pages.flatMap(({ items }) => items.filter(isText).map(placesOf)).join('\n')}\n`;
}

/** Each character with its left edge in points. */
const placesOf = (run: GlyphRun): string =>
  run.glyphs.map(({ text, dx }) => `${text}${Math.round((run.x + dx) * 100) / 100}`).join(' ');

const holdsText = ({ items }: Page): boolean => items.some((item) => isOfArticle(item));
const isOfArticle = (item: Item): boolean =>
  (item.kind === 'glyphs' || item.kind === 'picture') && item.source !== null && item.source.article >= 0;
const isText = (item: Item): item is GlyphRun => item.kind === 'glyphs' && isOfArticle(item);
