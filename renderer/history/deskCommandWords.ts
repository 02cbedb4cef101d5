import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import { ARTICLE_STAGE_NAMES, ISSUE_STAGE_NAMES } from '../library/stageNames.ts';
import type { IssueNames } from './issueNames.ts';

/** What a command of the desk does, as a sentence without its subject: 把《…》移到“通知”第 2 篇. */
export function deskCommandWords(command: DeskCommand, names: IssueNames): string {
  const { article, section } = names;
  switch (command.kind) {
    case 'addSection':
      return `增加栏目“${command.section.name}”`;
    case 'renameSection':
      return `把栏目改名为“${command.name}”`;
    case 'setOrganInContents':
      return `${section(command.section)}的目录${command.organInContents ? '列出' : '不列'}发文机关`;
    case 'moveSection':
      return `把栏目${section(command.section)}移到第 ${command.index + 1} 位`;
    case 'deleteSection':
      return `删除栏目${section(command.section)}`;
    case 'addArticle':
      return `在${section(command.section)}增加${article(command.article.id)}`;
    case 'moveArticle':
      return `把${article(command.article)}移到${section(command.section)}第 ${command.index + 1} 篇`;
    case 'duplicateArticle':
      return `复制${article(command.article)}`;
    case 'putArticleAside': {
      const { kind, note } = command.putAside;
      return `${kind === 'held' ? '暂存' : '撤下'}${article(command.article)}${note === '' ? '' : `（${note}）`}`;
    }
    case 'bringArticleBack':
      return `把${article(command.article)}放回本期`;
    case 'deleteArticle':
      return `删除${article(command.article)}`;
    case 'setContentsTitle':
      return command.contentsTitle === null
        ? `${article(command.article)}的目录标题改用原题`
        : `${article(command.article)}的目录标题改为“${command.contentsTitle}”`;
    case 'setArticleSettings':
      return `改动${article(command.article)}的版式设置`;
    case 'setArticleStage':
      return `${article(command.article)}转到${ARTICLE_STAGE_NAMES[command.stage]}`;
    case 'setTitleMatter':
      return '改动报头';
    case 'setPublication': {
      const { year, number, totalNumber } = command.publication;
      return `改动期号：${year}年第${number}期（总第${totalNumber}期）`;
    }
    case 'setBoard':
      return command.board === null ? '去掉编委会名单' : '改动编委会名单';
    case 'setColophon':
      return command.colophon === null ? '去掉版权页' : '改动版权页';
    case 'setTemplate':
      return `换用版式“${command.template}”`;
    case 'setIssueStage':
      return `本期改为${ISSUE_STAGE_NAMES[command.stage]}`;
    case 'all':
      return command.commands.map((each) => deskCommandWords(each, names)).join('；') || '没有改动';
  }
}
