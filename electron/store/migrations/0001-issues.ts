import type { Migration } from './migration.ts';

/** Libraries, people, issues with sections and articles, the journal, and the steps of undo. */
export const issues: Migration = {
  version: 1,
  up: (database) =>
    database.script(`
      CREATE TABLE library (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE people (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        duty TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE issues (
        id TEXT PRIMARY KEY,
        previous_id TEXT REFERENCES issues,
        template TEXT NOT NULL,
        stage TEXT NOT NULL,
        masthead TEXT NOT NULL CHECK (json_valid(masthead)),
        board TEXT CHECK (json_valid(board)),
        colophon TEXT CHECK (json_valid(colophon)),
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE sections (
        id TEXT PRIMARY KEY,
        issue_id TEXT NOT NULL REFERENCES issues,
        position INTEGER NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL CHECK (name <> ''),
        organ_in_contents INTEGER NOT NULL CHECK (organ_in_contents IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sections_of_issue ON sections (issue_id);

      -- A deleted article stays, without a section: its revisions can be read, and undo brings it back.
      CREATE TABLE articles (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        issue_id TEXT NOT NULL REFERENCES issues,
        section_id TEXT REFERENCES sections,
        position INTEGER CHECK (position >= 0),
        file TEXT NOT NULL,
        stage TEXT NOT NULL,
        contents_title TEXT,
        settings TEXT NOT NULL CHECK (json_valid(settings)),
        put_aside TEXT CHECK (json_valid(put_aside)),
        created_at INTEGER NOT NULL,
        CHECK ((section_id IS NULL) = (position IS NULL))
      ) STRICT;
      CREATE INDEX articles_of_issue ON articles (issue_id);
      CREATE INDEX articles_of_section ON articles (section_id);
      CREATE TRIGGER articles_are_kept BEFORE DELETE ON articles
        BEGIN SELECT RAISE(ABORT, 'articles are kept'); END;

      CREATE TABLE journal (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        person_id TEXT REFERENCES people,
        issue_id TEXT REFERENCES issues,
        article_id TEXT REFERENCES articles (id),
        event TEXT NOT NULL CHECK (json_valid(event))
      ) STRICT;
      CREATE INDEX journal_of_issue ON journal (issue_id, number);
      CREATE INDEX journal_of_article ON journal (article_id, number);
      CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
      CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
      -- INSERT OR REPLACE would delete first.
      CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
        WHEN EXISTS (SELECT 1 FROM journal WHERE number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

      -- Undo goes back from the last step that is not undone; redo forward from the first that is.
      CREATE TABLE steps (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        issue_id TEXT NOT NULL REFERENCES issues,
        command TEXT NOT NULL CHECK (json_valid(command)),
        inverse TEXT NOT NULL CHECK (json_valid(inverse)),
        undone INTEGER NOT NULL CHECK (undone IN (0, 1))
      ) STRICT;
      CREATE INDEX steps_of_issue ON steps (issue_id, number);
    `),
};
