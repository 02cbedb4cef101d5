import { z } from 'zod';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import { revisionIdSchema } from '../../../shared/library/revision.ts';
import { textBlocks } from '../../../shared/manuscript/textBlocks.ts';
import { manuscriptColumn } from '../database/columns.ts';
import type { WritableDatabase } from '../database/database.ts';
import { foldForSearch, pairsOf } from './searchPairs.ts';

const staleRow = z.object({ number: z.int(), head_id: revisionIdSchema, content: manuscriptColumn });

/**
 * Brings the index of some articles up to date. Not done at each save, which is to be quick: the program does it when
 * nobody types, until nothing is left.
 *
 * @returns How many articles were done; fewer than the limit when all are.
 */
export function refreshSearchIndex(database: WritableDatabase, limit: number): Result<number, never> {
  const stale = database.all(
    staleRow,
    `SELECT number, head_id, content FROM articles JOIN revisions ON revisions.id = head_id
      LEFT JOIN searched ON article_number = number
      WHERE searched.revision_id IS NOT head_id ORDER BY number LIMIT ?`,
    limit,
  );
  for (const { number, head_id: revision, content } of stale) {
    // A block ends with the word of its last unit alone, which is in no phrase: nothing is found over a block's end.
    const pairs = textBlocks(content).map(({ text }) => pairsOf(foldForSearch(text)));
    database.run('DELETE FROM search_pairs WHERE rowid = ?', number);
    database.run('INSERT INTO search_pairs (rowid, pairs) VALUES (?, ?)', number, pairs.join(' '));
    database.run(
      `INSERT INTO searched (article_number, revision_id) VALUES (?, ?)
        ON CONFLICT (article_number) DO UPDATE SET revision_id = excluded.revision_id`,
      number,
      revision,
    );
  }
  return success(stale.length);
}
