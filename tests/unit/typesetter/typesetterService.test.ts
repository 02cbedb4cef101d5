import { afterEach, describe, expect, it } from 'vitest';
import { inputOfIssue } from '../../../electron/typesetter/service/issueInput.ts';
import { TypesetterEnded, TypesetterService } from '../../../electron/typesetter/service/typesetterService.ts';
import { decodePage } from '../../../shared/display-list/pageBytes.ts';
import { document, issueOf, paragraph, title } from '../../support/layout/builders.ts';

const thread = new URL('../../../electron/typesetter/service/typesetterThread.ts', import.meta.url);
const input = inputOfIssue(
  issueOf([{ manuscript: document(title('关于试验的通知'), paragraph('请照此办理。')) }]),
  'county-gazette',
  {},
);

describe('the typesetter in its thread', () => {
  const service = new TypesetterService(thread);
  afterEach(() => service.end());

  it('lays an issue out, gives its pages and paints them', async () => {
    const summary = await service.call('update', { issue: '1', input });
    if (!summary.ok) throw new Error(JSON.stringify(summary.error));
    const key = summary.value.pages[3]?.key ?? 0;
    const page = await service.call('page', { issue: '1', key });
    const texts = decodePage(page as Uint8Array).items.flatMap((item) => (item.kind === 'glyphs' ? item.glyphs : []));
    expect(texts.map(({ text }) => text).join('')).toContain('关于试验的通知');
    const painted = await service.call('pdf', { issue: '1', pictures: new Map() });
    expect(painted?.ok && painted.value.length).toBeGreaterThan(1000);
  });

  it('keeps issues apart, and forgets a closed one', async () => {
    await service.call('update', { issue: '1', input });
    expect(await service.call('fingerprint', { issue: '2' })).toBeNull();
    expect(await service.call('fingerprint', { issue: '1' })).toMatch(/^[0-9a-f]{16}$/);
    await service.call('close', { issue: '1' });
    expect(await service.call('fingerprint', { issue: '1' })).toBeNull();
  });

  it('tells of a fault of the program in the words of the exception', async () => {
    await service.call('update', { issue: '1', input });
    const face = 'NotoSerifSC-Regular';
    await expect(service.call('outlines', { issue: '1', face, glyphs: [65535] })).rejects.toThrow('RangeError');
    expect(await service.call('fingerprint', { issue: '1' })).not.toBeNull();
  });

  it('rejects what waits when the thread ends, and begins anew with the next call', async () => {
    const waiting = service.call('update', { issue: '1', input });
    const rejected = expect(waiting).rejects.toThrow(TypesetterEnded);
    await service.end();
    await rejected;
    expect((await service.call('update', { issue: '1', input })).ok).toBe(true);
  });
});
