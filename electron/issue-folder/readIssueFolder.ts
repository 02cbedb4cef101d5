import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { Issue } from '../../shared/issue/issue.ts';
import { issueFileSchema } from '../../shared/issue/issueFile.ts';
import { issueOfOutline } from '../../shared/issue/issueOfOutline.ts';
import { articlesOfOutline, type IssueOutline } from '../../shared/issue/issueOutline.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { type FileOutline, outlineOfFile } from './outlineOfFile.ts';
import { readDocument } from './readDocument.ts';
import { schemaProblems } from './schemaProblems.ts';

/** An issue folder as read: its issue, the pictures of its documents, and what the import left out. */
export interface IssueFolder {
  /** What is printed: without the articles put aside. */
  readonly issue: Issue;
  readonly templateName: string;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly diagnostics: readonly Diagnostic[];
  /** All of it, as a library keeps it. */
  readonly outline: IssueOutline;
  readonly manuscripts: ReadonlyMap<ArticleId, Node>;
}

/**
 * Reads an issue folder: `issue.json` and the documents it names, which are Word files or manuscripts.
 *
 * All files are tried, so that one run tells of all that can't be read; a single error makes the result a failure.
 *
 * @param onDocument Told before each document is read.
 */
export async function readIssueFolder(
  folder: string,
  onDocument: (file: string, index: number, count: number) => void = () => {},
): Promise<Result<IssueFolder, readonly Diagnostic[]>> {
  const path = join(folder, 'issue.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return failure([unreadable(path, error)]);
  }
  const parsed = schemaProblems(issueFileSchema, text, path);
  if (!parsed.ok) return parsed;
  const outline = outlineOfFile(parsed.value, path);
  if (!outline.ok) return outline;
  return readDocuments(folder, outline.value, onDocument);
}

async function readDocuments(
  folder: string,
  { outline, documents }: FileOutline,
  onDocument: (file: string, index: number, count: number) => void,
): Promise<Result<IssueFolder, readonly Diagnostic[]>> {
  const diagnostics = emptySections(folder, outline);
  const pictures = new Map<string, Picture>();
  const manuscripts = new Map<ArticleId, Node>();
  const articles = articlesOfOutline(outline);
  for (const [index, { id }] of articles.entries()) {
    const document = documents.get(id) ?? '';
    onDocument(document, index, articles.length);
    const read = await readDocument(folder, document);
    if (!read.ok) {
      diagnostics.push(...read.error);
      continue;
    }
    diagnostics.push(...read.value.diagnostics);
    for (const picture of read.value.pictures) pictures.set(picture.id, picture);
    manuscripts.set(id, read.value.manuscript);
  }
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return failure(diagnostics);
  const issue = issueOfOutline(outline, manuscripts);
  return success({ issue, templateName: outline.template, pictures, diagnostics, outline, manuscripts });
}

/** A section without articles still stands in the contents, as a name with nothing below it. */
function emptySections(folder: string, { sections }: IssueOutline): Diagnostic[] {
  return sections.flatMap(({ name, articles }, number) => {
    if (articles.some(({ putAside }) => putAside === null)) return [];
    const place = { file: join(folder, 'issue.json'), part: `sections[${number}]` };
    return [{ code: 'SECTION_EMPTY', severity: 'warning', place, values: { section: name } }];
  });
}

function unreadable(file: string, error: unknown): Diagnostic {
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = system === 'ENOENT' || system === 'ENOTDIR' ? 'FILE_MISSING' : 'FILE_UNREADABLE';
  return { code, severity: 'error', place: { file }, values: { system } };
}
