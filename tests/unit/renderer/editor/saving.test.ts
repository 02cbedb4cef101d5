import { describe, expect, it } from 'vitest';
import { type SaveCause, type SaveReply, Saving } from '../../../../renderer/editor/session/saving.ts';

/** A host whose clock and replies the test holds in its hands. */
function host() {
  const replies: ((reply: SaveReply) => void)[] = [];
  const timers: { readonly work: () => void; readonly milliseconds: number }[] = [];
  const bases: number[] = [];
  const causes: SaveCause[] = [];
  return {
    bases,
    causes,
    timers,
    save: (base: number, cause: SaveCause) => {
      bases.push(base);
      causes.push(cause);
      return new Promise<SaveReply>((resolve) => replies.push(resolve));
    },
    schedule: (work: () => void, milliseconds: number) => {
      const timer = { work, milliseconds };
      timers.push(timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
    changed: () => undefined,
    /** Lets the next timer ring. */
    ring: () => timers.shift()?.work(),
    /** Answers the oldest request. */
    reply: async (reply: SaveReply) => {
      replies.shift()?.(reply);
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

describe('saving', () => {
  it('says 已保存 only after the library has confirmed', async () => {
    const library = host();
    const saving = new Saving(7, library);
    saving.edited();
    expect(saving.state.kind).toBe('unsaved');
    library.ring();
    expect(saving.state.kind).toBe('saving');
    await library.reply({ ok: true, revision: 8 });
    expect(saving.state.kind).toBe('saved');
    expect(saving.revision).toBe(8);
  });

  it('asks within 200 ms of the first keystroke, however long the typing goes on', () => {
    const library = host();
    const saving = new Saving(1, library);
    for (let key = 0; key < 50; key += 1) saving.edited();
    expect(library.timers).toHaveLength(1);
    expect(library.timers[0]?.milliseconds).toBeLessThanOrEqual(200);
  });

  it('saves what was typed meanwhile in a request of its own, on the new revision', async () => {
    const library = host();
    const saving = new Saving(1, library);
    saving.edited();
    library.ring();
    saving.edited();
    await library.reply({ ok: true, revision: 2 });
    expect(saving.state.kind).toBe('unsaved');
    library.ring();
    await library.reply({ ok: true, revision: 3 });
    expect(library.bases).toEqual([1, 2]);
    expect(saving.state.kind).toBe('saved');
  });

  it('never has two requests under way', async () => {
    const library = host();
    const saving = new Saving(1, library);
    saving.edited();
    library.ring();
    void saving.flush();
    saving.edited();
    expect(library.bases).toEqual([1]);
    await library.reply({ ok: true, revision: 2 });
    expect(library.bases).toEqual([1, 2]);
  });

  it('says why it failed and tries again by itself', async () => {
    const library = host();
    const saving = new Saving(1, library);
    saving.edited();
    library.ring();
    await library.reply({ ok: false, error: { code: 'FAILED', message: '磁盘已满。' } });
    expect(saving.state).toEqual({ kind: 'failed', message: '磁盘已满。' });
    library.ring();
    await library.reply({ ok: true, revision: 2 });
    expect(saving.state.kind).toBe('saved');
  });

  it('stops at a stale revision until the user has chosen, and then saves over it', async () => {
    const library = host();
    const saving = new Saving(1, library);
    saving.edited();
    library.ring();
    await library.reply({ ok: false, error: { code: 'STALE_REVISION', revision: 5, savedBy: '某人' } });
    expect(saving.state).toEqual({ kind: 'stale', revision: 5, savedBy: '某人' });
    saving.edited();
    expect(library.timers).toHaveLength(0);
    void saving.keepOwn();
    await library.reply({ ok: true, revision: 6 });
    expect(library.bases).toEqual([1, 5]);
    expect(saving.state.kind).toBe('saved');
  });

  it('takes a host that breaks off for a failure', async () => {
    const library = host();
    const saving = new Saving(1, { ...library, save: () => Promise.reject(new Error('没有回应')) });
    saving.edited();
    await saving.flush();
    expect(saving.state).toEqual({ kind: 'failed', message: '没有回应' });
  });

  it('saves what 一键排版 made with that cause, also where it has to try again, and what follows as an edit', async () => {
    const library = host();
    const saving = new Saving(1, library);
    saving.edited();
    void saving.saveAs('tidy');
    await library.reply({ ok: false, error: { code: 'FAILED', message: '磁盘已满。' } });
    library.ring();
    await library.reply({ ok: true, revision: 2 });
    saving.edited();
    library.ring();
    await library.reply({ ok: true, revision: 3 });
    expect(library.causes).toEqual(['tidy', 'tidy', 'edit']);
    expect(library.bases).toEqual([1, 1, 2]);
  });

  it('saves nothing while the library makes a version, and then on the new revision', async () => {
    const library = host();
    const saving = new Saving(1, library);
    let made: (revision: number | null) => void = () => undefined;
    const making = saving.letMake((base) => {
      expect(base).toBe(1);
      return new Promise((resolve) => {
        made = resolve;
      });
    });
    await Promise.resolve();
    saving.edited();
    expect(library.timers).toHaveLength(0);
    made(5);
    await making;
    library.ring();
    await library.reply({ ok: true, revision: 6 });
    expect(library.bases).toEqual([5]);
    expect(saving.state.kind).toBe('saved');
  });
});
