import type { Migration } from './migration.ts';

/**
 * The index of full text search.
 *
 * It holds the text of each article as pairs of neighbouring characters (see searchPairs.ts): Chinese has no blanks
 * between words, and its words are mostly of two characters, which SQLite's own trigram tokenizer can't find. The
 * text itself is not kept twice.
 */
export const search: Migration = {
  version: 3,
  up: (database) =>
    database.script(`
      CREATE VIRTUAL TABLE search_pairs
        USING fts5(pairs, content = '', contentless_delete = 1, tokenize = 'ascii');

      -- Which revision of an article the index knows; where it isn't the one in force, the article is read itself.
      CREATE TABLE searched (
        article_number INTEGER PRIMARY KEY REFERENCES articles (number),
        revision_id INTEGER NOT NULL
      ) STRICT;
    `),
};
