import { deflateRawSync } from 'node:zlib';
import type { Migration } from './migration.ts';

/**
 * Manuscripts with all their revisions, pictures and source files. Pictures and sources themselves are files named by
 * their content (see keptFiles.ts); here stands what is known of them.
 *
 * An article from before gets an empty manuscript as its first revision, so that each has one.
 */
export const revisions: Migration = {
  version: 2,
  up(database) {
    database.script(`
      CREATE TABLE files (
        hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
        size INTEGER NOT NULL CHECK (size >= 0)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE pictures (
        hash TEXT PRIMARY KEY REFERENCES files,
        media_type TEXT NOT NULL,
        width INTEGER NOT NULL CHECK (width > 0),
        height INTEGER NOT NULL CHECK (height > 0)
      ) STRICT, WITHOUT ROWID;

      -- A file as it was received, with what its import reported.
      CREATE TABLE sources (
        number INTEGER PRIMARY KEY,
        hash TEXT NOT NULL REFERENCES files,
        name TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        report TEXT NOT NULL CHECK (json_valid(report))
      ) STRICT;

      CREATE TABLE revisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id TEXT NOT NULL REFERENCES articles (id),
        -- Counts the versions of an article; a draft that replaces another is the same version.
        version INTEGER NOT NULL CHECK (version >= 1),
        parent_id INTEGER REFERENCES revisions,
        cause TEXT NOT NULL,
        restored_id INTEGER REFERENCES revisions,
        session TEXT NOT NULL,
        person_id TEXT REFERENCES people,
        begun_at INTEGER NOT NULL,
        saved_at INTEGER NOT NULL,
        -- A draft that is not kept is replaced by the next one of its session.
        kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
        label TEXT NOT NULL,
        content BLOB NOT NULL,
        summary TEXT NOT NULL CHECK (json_valid(summary)),
        CHECK (kept = 1 OR cause = 'edit'),
        UNIQUE (article_id, version)
      ) STRICT;
      CREATE INDEX revisions_of_parent ON revisions (parent_id);
      CREATE INDEX revisions_of_restored ON revisions (restored_id);
      CREATE TRIGGER kept_revisions_stay BEFORE DELETE ON revisions WHEN OLD.kept = 1
        BEGIN SELECT RAISE(ABORT, 'a kept revision stays'); END;
      CREATE TRIGGER revisions_are_not_rewritten
        BEFORE UPDATE OF id, article_id, version, cause, content, summary, saved_at ON revisions
        BEGIN SELECT RAISE(ABORT, 'a revision is not rewritten'); END;

      ALTER TABLE articles ADD COLUMN head_id INTEGER REFERENCES revisions DEFERRABLE INITIALLY DEFERRED;
      ALTER TABLE articles ADD COLUMN source_number INTEGER REFERENCES sources;
      CREATE INDEX articles_of_head ON articles (head_id);
    `);
    const empty = deflateRawSync(JSON.stringify({ type: 'document' }));
    const summary = JSON.stringify({
      ...{ organs: [], title: '', documentNumber: '', characters: 0 },
      ...{ tables: 0, pictures: 0, footnotes: 0, attachments: 0 },
    });
    database.run(
      `INSERT INTO revisions
        (article_id, version, parent_id, cause, restored_id, session, person_id, begun_at, saved_at, kept, label,
          content, summary)
        SELECT id, 1, NULL, 'created', NULL, '', NULL, created_at, created_at, 1, '', ?, ? FROM articles`,
      empty,
      summary,
    );
    database.script('UPDATE articles SET head_id = (SELECT id FROM revisions WHERE article_id = articles.id)');
  },
};
