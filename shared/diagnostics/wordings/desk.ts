import type { Diagnostic } from '../diagnostic.ts';

const value = (diagnostic: Diagnostic, name: string): string => String(diagnostic.values?.[name] ?? '');

/** Why a command of the desk was not carried out, and what to do. */
export const deskWordings = {
  SECTION_UNKNOWN: () => '找不到这个栏目，可能已被删除。请刷新后重试。',
  ARTICLE_UNKNOWN: () => '找不到这篇文章，可能已被删除。请刷新后重试。',
  SECTION_EXISTS: () => '这个栏目已经在本期中，没有重复添加。',
  ARTICLE_EXISTS: () => '这篇文章已经在本期中，没有重复添加。',
  POSITION_OUT_OF_RANGE: (d) => `没有第 ${Number(value(d, 'index')) + 1} 个位置，没有移动。请刷新后重试。`,
  LAST_SECTION: () => '一期至少要有一个栏目。请先新建别的栏目，再删除这一个。',
  ALREADY_PUT_ASIDE: () => '这篇文章已经撤下或暂存。如要改为另一种，请先恢复。',
  NOT_PUT_ASIDE: () => '这篇文章没有撤下或暂存，不需要恢复。',
  YEAR_BEFORE_PREVIOUS: (d) =>
    `新一期的年份（${value(d, 'year')}）早于上一期（${value(d, 'previous')}）。请核对年份，或改以另一期为上一期。`,
} satisfies Record<string, (diagnostic: Diagnostic) => string>;
