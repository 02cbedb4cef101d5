import {
  type ArticleOutline,
  articlesOfOutline,
  type IssueOutline,
  type SectionOutline,
} from '../../../shared/issue/issueOutline.ts';
import type { WritableDatabase } from '../database/database.ts';

/**
 * Writes an issue's outline where it differs from the one that is stored. Commands keep what they don't touch as it
 * was (`===`), so that only changed rows are written.
 *
 * An article that is no longer in the outline keeps its row, without a section; a section goes.
 */
export function writeOutline(database: WritableDatabase, old: IssueOutline, outline: IssueOutline, at: number): void {
  writeIssue(database, old, outline);
  const oldSections = new Map(old.sections.map((section, position) => [section.id, { section, position }]));
  outline.sections.forEach((section, position) => {
    const before = oldSections.get(section.id);
    if (before?.section !== section || before.position !== position) writeSection(database, outline, section, position);
  });
  const oldPlaces = new Map(old.sections.flatMap(placesOf));
  const places = outline.sections.flatMap(placesOf);
  for (const [id, place] of places) {
    const before = oldPlaces.get(id);
    const same = before?.section === place.section && before.position === place.position;
    if (!same || before.article !== place.article) writeArticle(database, outline, place, at);
  }
  const kept = new Set(articlesOfOutline(outline).map((article) => article.id));
  for (const { id } of articlesOfOutline(old)) {
    if (!kept.has(id)) database.run('UPDATE articles SET section_id = NULL, position = NULL WHERE id = ?', id);
  }
  const keptSections = new Set(outline.sections.map((section) => section.id));
  for (const { id } of old.sections) if (!keptSections.has(id)) database.run('DELETE FROM sections WHERE id = ?', id);
}

interface Place {
  readonly article: ArticleOutline;
  readonly section: string;
  readonly position: number;
}

const placesOf = (section: SectionOutline): [string, Place][] =>
  section.articles.map((article, position) => [article.id, { article, section: section.id, position }]);

/** Writes an issue that is not stored yet, its articles included. */
export function insertOutline(
  database: WritableDatabase,
  outline: IssueOutline,
  previous: string | null,
  at: number,
): void {
  const { masthead, board, colophon } = outline;
  database.run(
    `INSERT INTO issues (id, previous_id, template, stage, masthead, board, colophon, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[outline.id, previous, outline.template, outline.stage],
    ...[JSON.stringify(masthead), jsonOrNull(board), jsonOrNull(colophon), at],
  );
  writeOutline(database, { ...outline, sections: [] }, outline, at);
}

function writeIssue(database: WritableDatabase, old: IssueOutline, outline: IssueOutline): void {
  const { template, stage, masthead, board, colophon } = outline;
  const same = old.template === template && old.stage === stage && old.masthead === masthead;
  if (same && old.board === board && old.colophon === colophon) return;
  database.run(
    'UPDATE issues SET template = ?, stage = ?, masthead = ?, board = ?, colophon = ? WHERE id = ?',
    ...[template, stage, JSON.stringify(masthead), jsonOrNull(board), jsonOrNull(colophon), outline.id],
  );
}

function writeSection(
  database: WritableDatabase,
  issue: IssueOutline,
  section: SectionOutline,
  position: number,
): void {
  database.run(
    `INSERT INTO sections (id, issue_id, position, name, organ_in_contents) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
        organ_in_contents = excluded.organ_in_contents`,
    ...[section.id, issue.id, position, section.name, section.organInContents ? 1 : 0],
  );
}

function writeArticle(database: WritableDatabase, issue: IssueOutline, place: Place, at: number): void {
  const { article, section, position } = place;
  database.run(
    `INSERT INTO articles
      (id, issue_id, section_id, position, file, stage, contents_title, settings, put_aside, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET section_id = excluded.section_id, position = excluded.position,
        file = excluded.file, stage = excluded.stage, contents_title = excluded.contents_title,
        settings = excluded.settings, put_aside = excluded.put_aside`,
    ...[article.id, issue.id, section, position, article.file, article.stage, article.contentsTitle],
    ...[JSON.stringify(article.settings), jsonOrNull(article.putAside), at],
  );
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
