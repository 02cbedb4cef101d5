import type { JournalEntry } from '../../shared/library/journalEntry.ts';
import { deskCommandWords } from './deskCommandWords.ts';
import type { IssueNames } from './issueNames.ts';
import { momentWords } from './momentWords.ts';

/** What an entry of the journal tells, as a sentence without its subject. */
export function journalWords({ event, article }: JournalEntry, names: IssueNames, now: number): string {
  const title = article === null ? '一篇文章' : names.article(article);
  switch (event.kind) {
    case 'libraryCreated':
      return `建立资料库“${event.name}”`;
    case 'libraryRenamed':
      return `把资料库改名为“${event.name}”`;
    case 'libraryRestored':
      return `从备份“${event.backup}”恢复资料库`;
    case 'personAdded':
      return `登记工作人员${event.name}`;
    case 'issueCreated':
      return event.previous === null ? '建立本期' : '承接上期建立本期';
    case 'issueReceived':
      return `从期刊文件夹收入本期，共 ${event.articles} 篇`;
    case 'issueRestored':
      return `把全期恢复到${momentWords(event.to, now)}，${event.articles} 篇文字有变`;
    case 'commandDone':
      return deskCommandWords(event.command, names);
    case 'commandUndone':
      // What was carried out then is the opposite of what was undone.
      return `撤销：${deskCommandWords(event.inverse, names)}`;
    case 'commandRedone':
      return `重做：${deskCommandWords(event.command, names)}`;
    case 'articleImported':
      return `导入“${event.file}”为${title}`;
    case 'articleCopied':
      return `由${names.article(event.from)}复制出${title}`;
    case 'articleEdited':
      return `编辑${title}，第 ${event.version} 版`;
    case 'articleTidied':
      return `对${title}一键排版，第 ${event.version} 版`;
    case 'articleRestored':
      return `把${title}恢复到第 ${event.from} 版，成为第 ${event.version} 版`;
    case 'versionKept':
      return `保留${title}第 ${event.version} 版为“${event.label}”`;
  }
}
