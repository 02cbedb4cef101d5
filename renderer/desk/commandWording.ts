import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { DeskCommand, SingleDeskCommand } from '../../shared/issue/deskCommand.ts';
import type { ArticleId, SectionId } from '../../shared/issue/identity.ts';
import { articleTitle } from '../workbench/articleTitle.ts';

/** What a command of the desk does, in words: what 撤销 would take back, or 重做 do again. */
export function commandWording(command: DeskCommand, state: DeskState): string {
  if (command.kind !== 'all') return singleWording(command, state);
  const [first, ...rest] = command.commands;
  if (!first) return '没有改动';
  return rest.length === 0 ? singleWording(first, state) : `${singleWording(first, state)}等${rest.length + 1}项`;
}

function singleWording(command: SingleDeskCommand, state: DeskState): string {
  switch (command.kind) {
    case 'addSection':
      return `新增栏目“${command.section.name}”`;
    case 'renameSection':
      return `栏目改名为“${command.name}”`;
    case 'setOrganInContents':
      return `目录中${command.organInContents ? '列出' : '不列'}“${sectionName(command.section, state)}”的机关`;
    case 'moveSection':
      return `移动栏目“${sectionName(command.section, state)}”`;
    case 'deleteSection':
      return `删除栏目${sectionName(command.section, state) === '' ? '' : `“${sectionName(command.section, state)}”`}`;
    case 'addArticle':
      return `收入${quoted(command.article.id, state)}`;
    case 'moveArticle':
      return `移动${quoted(command.article, state)}`;
    case 'duplicateArticle':
      return `复制${quoted(command.article, state)}`;
    case 'putArticleAside':
      return `${command.putAside.kind === 'held' ? '暂存' : '撤下'}${quoted(command.article, state)}`;
    case 'bringArticleBack':
      return `恢复刊登${quoted(command.article, state)}`;
    case 'deleteArticle':
      return `删除${quoted(command.article, state)}`;
    case 'setContentsTitle':
      return `${quoted(command.article, state)}的目录标题`;
    case 'setArticleSettings':
      return `${quoted(command.article, state)}的版面设置`;
    case 'setArticleStage':
      return `${quoted(command.article, state)}的阶段`;
    case 'setTitleMatter':
      return '修改刊名与主办';
    case 'setPublication':
      return '修改期号与出版日期';
    case 'setBoard':
      return '修改编委会';
    case 'setColophon':
      return '修改版权页';
    case 'setTemplate':
      return '更换版式';
    case 'setIssueStage':
      return '更改本期阶段';
  }
}

const sectionName = (section: SectionId, { outline }: DeskState): string =>
  outline.sections.find(({ id }) => id === section)?.name ?? '';

function quoted(article: ArticleId, state: DeskState): string {
  const deleted = state.deleted.find(({ outline }) => outline.id === article);
  const title = deleted ? deleted.summary.title || deleted.outline.file : articleTitle(state, article);
  return `“${shortened(title)}”`;
}

const MOST_CHARACTERS = 18;

const shortened = (title: string): string =>
  [...title].length > MOST_CHARACTERS ? `${[...title].slice(0, MOST_CHARACTERS).join('')}……` : title;
