import type { Node } from 'prosemirror-model';
import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import type { DeskRefusal } from '../../../shared/issue/deskRefusal.ts';
import type { ArticleId, IssueId, SectionId } from '../../../shared/issue/identity.ts';
import type { RevisionId } from '../../../shared/library/revision.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import type { WritableDatabase } from '../database/database.ts';
import type { KeptFiles } from '../keptFiles.ts';
import type { StoreFailure, UnknownName } from '../storeFailure.ts';
import { carryOut } from './carryOut.ts';
import { addJournalEntry } from './journal.ts';
import { headOf, type PreparedManuscript } from './revisions.ts';
import type { WriteContext } from './writeContext.ts';

/** A document as it was read and accepted. */
export interface ImportedDocument {
  /** The file's name as the user knows it. */
  readonly file: string;
  /** The file as received. */
  readonly bytes: Uint8Array;
  readonly manuscript: Node;
  readonly pictures: readonly Picture[];
  /** What the import inferred and left out. */
  readonly report: readonly Diagnostic[];
}

export interface KeptSource {
  readonly hash: string;
  readonly size: number;
}

/** Puts the source file and the pictures of a document where they stay; done before the transaction that names them. */
export function keepDocumentFiles(
  files: KeptFiles,
  { bytes, pictures }: Pick<ImportedDocument, 'bytes' | 'pictures'>,
): Result<KeptSource, StoreFailure> {
  for (const picture of pictures) {
    const kept = files.keep(picture.bytes);
    if (!kept.ok) return kept;
    if (kept.value !== picture.id) throw new RangeError(`picture ${picture.id} has the content of ${kept.value}`);
  }
  const source = files.keep(bytes);
  return source.ok ? success({ hash: source.value, size: bytes.length }) : source;
}

export interface NewArticle {
  readonly issue: IssueId;
  readonly section: SectionId;
  /** Its place in the section, from 0. */
  readonly index: number;
  readonly article: ArticleId;
}

/** Adds an article that was imported, with its source and its pictures: one step of undo, one line of history. */
export function importArticle(
  database: WritableDatabase,
  context: WriteContext,
  place: NewArticle,
  document: ImportedDocument,
  { source, manuscript }: { readonly source: KeptSource; readonly manuscript: PreparedManuscript },
): Result<RevisionId, DeskRefusal | UnknownName> {
  const { issue, article } = place;
  const at = context.now();
  const done = carryOut(
    database,
    context,
    issue,
    {
      kind: 'addArticle',
      section: place.section,
      index: place.index,
      article: {
        id: article,
        file: document.file,
        stage: 'received',
        contentsTitle: null,
        settings: {},
        putAside: null,
      },
    },
    { [article]: { imported: manuscript } },
  );
  if (!done.ok) return done;
  addPictures(database, document.pictures);
  addFile(database, source.hash, source.size);
  const { row } = database.run(
    'INSERT INTO sources (hash, name, received_at, report) VALUES (?, ?, ?, ?)',
    ...[source.hash, document.file, at, JSON.stringify(document.report)],
  );
  database.run('UPDATE articles SET source_number = ? WHERE id = ?', row, article);
  const event = { kind: 'articleImported', file: document.file, version: 1 } as const;
  addJournalEntry(database, { at, person: context.person, issue, article, event });
  return headOf(database, article);
}

/** Notes pictures that are kept. */
export function addPictures(database: WritableDatabase, pictures: readonly Picture[]): void {
  for (const { id, bytes, mediaType, width, height } of pictures) {
    addFile(database, id, bytes.length);
    database.run(
      'INSERT INTO pictures (hash, media_type, width, height) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
      ...[id, mediaType, width, height],
    );
  }
}

function addFile(database: WritableDatabase, hash: string, size: number): void {
  database.run('INSERT INTO files (hash, size) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', hash, size);
}
