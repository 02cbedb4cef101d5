import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { Article, Issue, Section } from '../../shared/issue/issue.ts';
import { type IssueFile, issueFileSchema } from '../../shared/issue/issueFile.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { importDocx } from '../import/docx/importDocx.ts';
import { schemaProblems } from './schemaProblems.ts';

/** An issue folder as read: its issue, the pictures of its documents, and what the import left out. */
export interface IssueFolder {
  readonly issue: Issue;
  readonly templateName: string;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an issue folder: `issue.json` and the Word files it names.
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
  return readDocuments(folder, parsed.value, onDocument);
}

async function readDocuments(
  folder: string,
  file: IssueFile,
  onDocument: (file: string, index: number, count: number) => void,
): Promise<Result<IssueFolder, readonly Diagnostic[]>> {
  const diagnostics: Diagnostic[] = [];
  const pictures = new Map<string, Picture>();
  const count = file.sections.reduce((sum, section) => sum + section.articles.length, 0);
  const sections: Section[] = [];
  let index = 0;
  for (const [number, section] of file.sections.entries()) {
    if (section.articles.length === 0) diagnostics.push(sectionEmpty(folder, number, section.name));
    const articles: Article[] = [];
    for (const entry of section.articles) {
      onDocument(entry.document, index, count);
      index += 1;
      const imported = await readDocument(folder, entry.document);
      if (!imported.ok) {
        diagnostics.push(imported.error);
        continue;
      }
      diagnostics.push(...imported.value.diagnostics);
      for (const picture of imported.value.pictures) pictures.set(picture.id, picture);
      articles.push({
        id: `article-${index}`,
        file: entry.document,
        manuscript: imported.value.manuscript,
        contentsTitle: entry.contentsTitle ?? null,
        settings: entry.settings,
      });
    }
    sections.push({ name: section.name, organInContents: section.organInContents, articles });
  }
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return failure(diagnostics);
  const issue = { masthead: file.masthead, board: file.board ?? null, colophon: file.colophon ?? null, sections };
  return success({ issue, templateName: file.template, pictures, diagnostics });
}

/** A section without articles still stands in the contents, as a name with nothing below it. */
const sectionEmpty = (folder: string, number: number, section: string): Diagnostic => ({
  code: 'SECTION_EMPTY',
  severity: 'warning',
  place: { file: join(folder, 'issue.json'), part: `sections[${number}]` },
  values: { section },
});

async function readDocument(folder: string, document: string) {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, document));
  } catch (error) {
    return failure(unreadable(document, error));
  }
  return importDocx(bytes, document);
}

function unreadable(file: string, error: unknown): Diagnostic {
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = system === 'ENOENT' || system === 'ENOTDIR' ? 'FILE_MISSING' : 'FILE_UNREADABLE';
  return { code, severity: 'error', place: { file }, values: { system } };
}
