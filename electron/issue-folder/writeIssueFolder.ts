import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Node } from 'prosemirror-model';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import { articlesOfOutline, type IssueOutline } from '../../shared/issue/issueOutline.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { writeFailureOf } from '../files/writeFailure.ts';
import { MANUSCRIPT_ENDING, manuscriptFileText, pictureFileName } from './manuscriptFile.ts';
import { fileOfOutline } from './outlineOfFile.ts';

/** An issue as a library holds it. */
export interface IssueToWrite {
  readonly outline: IssueOutline;
  /** Of all its articles. */
  readonly manuscripts: ReadonlyMap<ArticleId, Node>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/**
 * Writes an issue as an issue folder, which `compile` sets to the same pages as the program, and which another library
 * can take in. The histories of the articles stay in the library.
 *
 * @param folder New, or an empty folder. It is there whole or not at all: it is made beside and then renamed.
 */
export async function writeIssueFolder(folder: string, issue: IssueToWrite): Promise<Result<null, Diagnostic>> {
  const unfinished = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.tmp`);
  try {
    const there = await readdir(folder).catch(() => null);
    if (there !== null && there.length > 0) {
      return failure({ code: 'FOLDER_NOT_EMPTY', severity: 'error', place: { file: folder } });
    }
    for (const [name, content] of issueFiles(issue)) {
      const path = join(unfinished, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, { flush: true });
    }
    // Windows doesn't rename over an empty folder.
    if (there !== null) await rmdir(folder);
    await rename(unfinished, folder);
    return success(null);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    const { code, systemCode } = writeFailureOf(error, folder);
    return failure({ code, severity: 'error', place: { file: folder }, values: { system: systemCode } });
  }
}

/** The files of an issue folder by their names in it. */
function issueFiles({ outline, manuscripts, pictures }: IssueToWrite): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const documents = new Map<ArticleId, string>();
  articlesOfOutline(outline).forEach((article, index) => {
    const manuscript = manuscripts.get(article.id);
    if (manuscript === undefined) throw new RangeError(`no manuscript for article ${article.id}`);
    const number = String(index + 1).padStart(2, '0');
    const name = `documents/${number}-${withoutEnding(article.file)}${MANUSCRIPT_ENDING}`;
    documents.set(article.id, name);
    files.set(name, manuscriptFileText(manuscript, picturesOf(manuscript, pictures)));
  });
  for (const picture of pictures.values()) files.set(pictureFileName(picture), picture.bytes);
  files.set('issue.json', `${JSON.stringify(fileOfOutline(outline, documents), null, 2)}\n`);
  return files;
}

function picturesOf(manuscript: Node, pictures: ReadonlyMap<string, Picture>): Picture[] {
  const found = new Map<string, Picture>();
  manuscript.descendants((node) => {
    if (node.type.name !== 'figure') return;
    const id = String(node.attrs.picture);
    const picture = pictures.get(id);
    if (picture !== undefined) found.set(id, picture);
  });
  return [...found.values()];
}

/** A file's name without its ending, as it may stand in a file name on Windows; shortened, since paths are bounded. */
function withoutEnding(file: string): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const allowed = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();
  return (
    [...allowed]
      .slice(0, 40)
      .join('')
      .replace(/[. ]+$/, '') || '文稿'
  );
}
