import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether pdftotext is installed; the continuous integration installs it. */
export const popplerInstalled: boolean = spawnSync('pdftotext', ['-v']).error === undefined;

/**
 * The text as poppler's pdftotext extracts it, pages parted by form feeds: a second reader beside pdf.js,
 * and one that honours ActualText.
 */
export function popplerText(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const run = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`pdftotext failed: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
