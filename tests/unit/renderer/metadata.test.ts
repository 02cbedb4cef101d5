import { describe, expect, it } from 'vitest';
import { boardDraft, namesOf, readBoard } from '../../../renderer/metadata/boardDraft.ts';
import { colophonDraft, readColophon } from '../../../renderer/metadata/colophonDraft.ts';
import { metadataCommands } from '../../../renderer/metadata/metadataCommands.ts';
import { searchGroups } from '../../../renderer/search/searchGroups.ts';
import type { Board, Colophon } from '../../../shared/issue/issueFile.ts';
import { type IssueOutline, issueOutlineSchema } from '../../../shared/issue/issueOutline.ts';
import { searchHitSchema } from '../../../shared/library/searchHit.ts';

const BOARD: Board = {
  name: '编辑委员会',
  members: [
    { role: '主任', names: ['贺云松'] },
    { role: '委员', names: ['简　明', '沈禾'], deceased: ['沈禾'] },
  ],
  staff: [{ role: '责任编辑', names: ['尤青黛'] }],
};
const COLOPHON: Colophon = { entries: [{ label: '印数', value: '500册' }], notice: '' };

const OUTLINE: IssueOutline = issueOutlineSchema.parse({
  ...{ id: 'issue', template: 'county-gazette', stage: 'inPreparation', board: BOARD, colophon: COLOPHON },
  masthead: {
    ...{ title: '公报', mongolianTitle: '', year: 2024, number: 1, totalNumber: 1, published: '2024年1月' },
    ...{ permit: { label: '', number: '' }, distribution: '', notice: '', sponsor: '办公室' },
  },
  sections: [{ id: 's1', name: '甲', organInContents: false, articles: [] }],
});

describe('the board as it is typed', () => {
  it('reads back what was there, a name with a blank too', () => {
    expect(readBoard(boardDraft(BOARD))).toEqual({ ok: true, board: BOARD });
  });

  it('is none without a line', () => {
    expect(readBoard({ name: '', members: [], staff: [] })).toEqual({ ok: true, board: null });
  });

  it('divides names by the marks that are in use', () => {
    expect(namesOf('甲、乙，丙; 丁、')).toEqual(['甲', '乙', '丙', '丁']);
  });

  it.each([
    ['a role is missing', { role: ' ' }, 'role'],
    ['names are missing', { names: '、', deceased: '' }, 'names'],
    ['a name stands twice', { names: '沈禾、沈禾', deceased: '' }, 'names'],
    ['a name stands in two roles', { names: '贺云松', deceased: '' }, 'names'],
    ['a framed name is none of them', { deceased: '柏清禾' }, 'deceased'],
  ])('says where %s', (_what, change, field) => {
    const draft = boardDraft(BOARD);
    const read = readBoard({
      ...draft,
      members: draft.members.map((row, at) => (at === 1 ? { ...row, ...change } : row)),
    });
    expect(read.ok ? [] : Object.keys(read.problems)).toEqual([`${draft.members[1]?.key} ${field}`]);
  });
});

describe('the colophon as it is typed', () => {
  it('reads back what was there', () => {
    expect(readColophon(colophonDraft(COLOPHON))).toEqual({ ok: true, colophon: COLOPHON });
    expect(readColophon(colophonDraft(null))).toEqual({ ok: true, colophon: null });
  });

  it('says which entry has no value, or a label that is taken', () => {
    const entries = [
      { key: 'a', label: '印数', value: '' },
      { key: 'b', label: '印数', value: '500册' },
    ];
    const read = readColophon({ entries, notice: '' });
    expect(read.ok ? [] : Object.keys(read.problems)).toEqual(['a value', 'b label']);
  });
});

describe('what is saved', () => {
  const { masthead, board, colophon } = OUTLINE;

  it('is nothing where nothing was changed', () => {
    expect(metadataCommands(OUTLINE, { masthead, board, colophon })).toEqual([]);
  });

  it('is a command for each part that was changed', () => {
    const changed = { ...masthead, number: 2, totalNumber: 2, sponsor: '办公厅' };
    const commands = metadataCommands(OUTLINE, { masthead: changed, board: null, colophon });
    expect(commands.map(({ kind }) => kind)).toEqual(['setTitleMatter', 'setPublication', 'setBoard']);
  });
});

describe('hits of a search', () => {
  it('stand by article, each with its place among all', () => {
    const hits = ['a', 'b', 'a'].map((article, block) =>
      searchHitSchema.parse({
        ...{ issue: 'issue', article, title: `关于${article}`, putAside: false, place: { block, offset: 0 } },
        ...{ excerpt: '隐患', from: 0, to: 2 },
      }),
    );
    expect(searchGroups(hits).map(({ title, hits: own }) => [title, own.map(({ index }) => index)])).toEqual([
      ['关于a', [0, 2]],
      ['关于b', [1]],
    ]);
  });
});
