import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import { type ArticleId, articleIdSchema, issueIdSchema, sectionIdSchema } from '../../shared/issue/identity.ts';
import type { IssueFile } from '../../shared/issue/issueFile.ts';
import type { IssueOutline } from '../../shared/issue/issueOutline.ts';

/** An outline with the document of each article. */
export interface FileOutline {
  readonly outline: IssueOutline;
  readonly documents: ReadonlyMap<ArticleId, string>;
}

/**
 * The outline that an `issue.json` says. Articles without a name of their own are `article-1`, `article-2` … in their
 * order; a name that stands twice is an error.
 */
export function outlineOfFile(file: IssueFile, path: string): Result<FileOutline, readonly Diagnostic[]> {
  const documents = new Map<ArticleId, string>();
  const twice: Diagnostic[] = [];
  let count = 0;
  const sections = file.sections.map((section, number) => ({
    id: sectionIdSchema.parse(`section-${number + 1}`),
    name: section.name,
    organInContents: section.organInContents,
    articles: section.articles.map((entry, index) => {
      count += 1;
      const id = entry.id ?? articleIdSchema.parse(`article-${count}`);
      if (documents.has(id)) {
        const place = { file: path, part: `sections[${number}].articles[${index}].id` };
        twice.push({ code: 'ARTICLE_NAMED_TWICE', severity: 'error', place, values: { id } });
      }
      documents.set(id, entry.document);
      return {
        id,
        file: entry.file ?? entry.document,
        stage: entry.stage ?? 'received',
        contentsTitle: entry.contentsTitle ?? null,
        settings: entry.settings,
        putAside: entry.putAside ?? null,
      };
    }),
  }));
  if (twice.length > 0) return failure(twice);
  const outline: IssueOutline = {
    id: issueIdSchema.parse('issue'),
    template: file.template,
    stage: file.stage ?? 'inPreparation',
    masthead: file.masthead,
    board: file.board ?? null,
    colophon: file.colophon ?? null,
    sections,
  };
  return success({ outline, documents });
}

/** The `issue.json` of an outline. */
export function fileOfOutline(outline: IssueOutline, documents: ReadonlyMap<ArticleId, string>): IssueFile {
  const { template, masthead, board, colophon, stage, sections } = outline;
  return {
    format: 'gongbao-issue',
    version: 1,
    template,
    stage,
    masthead,
    ...(board === null ? {} : { board }),
    ...(colophon === null ? {} : { colophon }),
    sections: sections.map(({ name, organInContents, articles }) => ({
      name,
      organInContents,
      articles: articles.map(({ id, file, stage: articleStage, contentsTitle, settings, putAside }) => {
        const document = documents.get(id);
        if (document === undefined) throw new RangeError(`no document for article ${id}`);
        return {
          document,
          id,
          file,
          stage: articleStage,
          ...(contentsTitle === null ? {} : { contentsTitle }),
          settings,
          ...(putAside === null ? {} : { putAside }),
        };
      }),
    })),
  };
}
