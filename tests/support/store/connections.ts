import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Connection, openAnyConnection } from '../../../electron/store/database/connection.ts';
import type { WritableDatabase } from '../../../electron/store/database/database.ts';
import { migrate } from '../../../electron/store/migrations/migrate.ts';
import { success } from '../../../shared/diagnostics/result.ts';
import { scratchFolder } from '../issueFolder.ts';
import { smallOutline } from '../outlines.ts';
import { succeeded } from './libraries.ts';

/** A database at a version of its form, without a library around it; closed after the test. */
export function databaseAt(version: number, path = join(scratchFolder(), 'library.sqlite')): Connection {
  const connection = succeeded(openAnyConnection(path));
  onTestFinished(() => connection.close());
  succeeded(migrate(connection, version));
  return connection;
}

/** Writes rows, past all of the store's own functions. */
export function writeRows(connection: Connection, work: (database: WritableDatabase) => void): void {
  succeeded(
    connection.change<null, never>((database) => {
      work(database);
      return success(null);
    }),
  );
}

/** Rows as version 1 had them: a person, an issue of two sections, three articles of which one is deleted, a journal. */
export function writeFirstRows(connection: Connection): void {
  const { masthead, board } = smallOutline();
  writeRows(connection, (database) => {
    database.run("INSERT INTO library (only, id, name, created_at) VALUES (1, 'lib', '旗公报', 1000)");
    database.run("INSERT INTO people (id, name, duty) VALUES ('p', '尤青黛', '责任编辑')");
    database.run(
      `INSERT INTO issues (id, previous_id, template, stage, masthead, board, colophon, created_at)
        VALUES ('issue-1', NULL, 'county-gazette', 'inPreparation', ?, ?, NULL, 1000)`,
      JSON.stringify(masthead),
      JSON.stringify(board),
    );
    for (const [id, position] of [
      ['section-1', 0],
      ['section-2', 1],
    ] as const) {
      database.run(
        'INSERT INTO sections (id, issue_id, position, name, organ_in_contents) VALUES (?, ?, ?, ?, 0)',
        ...[id, 'issue-1', position, `栏目${position}`],
      );
    }
    for (const [id, section, position] of [
      ['a', 'section-1', 0],
      ['b', 'section-2', 0],
      ['c', null, null],
    ] as const) {
      database.run(
        `INSERT INTO articles (id, issue_id, section_id, position, file, stage, contents_title, settings, created_at)
          VALUES (?, 'issue-1', ?, ?, ?, 'editing', NULL, '{"start":"runIn"}', 2000)`,
        ...[id, section, position, `${id}.docx`],
      );
    }
    database.run(
      `INSERT INTO journal (at, person_id, issue_id, event) VALUES (1000, 'p', 'issue-1', ?)`,
      JSON.stringify({ kind: 'issueCreated', previous: null }),
    );
    const command = JSON.stringify({ kind: 'deleteArticle', article: 'c' });
    database.run(
      "INSERT INTO steps (issue_id, command, inverse, undone) VALUES ('issue-1', ?, ?, 0)",
      ...[command, command],
    );
  });
}
