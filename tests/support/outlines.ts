import fc from 'fast-check';
import type { DeskCommand, SingleDeskCommand } from '../../shared/issue/deskCommand.ts';
import {
  type ArticleId,
  articleIdSchema,
  issueIdSchema,
  type SectionId,
  sectionIdSchema,
} from '../../shared/issue/identity.ts';
import type { ArticleSettings, Board, Colophon } from '../../shared/issue/issueFile.ts';
import {
  type ArticleOutline,
  articlesOfOutline,
  type IssueOutline,
  type SectionOutline,
} from '../../shared/issue/issueOutline.ts';
import type { PutAside } from '../../shared/issue/putAside.ts';
import { ARTICLE_STAGES, ISSUE_STAGES } from '../../shared/issue/stage.ts';
import { randomText } from './manuscripts.ts';

export const articleId = (name: string): ArticleId => articleIdSchema.parse(name);
export const sectionId = (name: string): SectionId => sectionIdSchema.parse(name);
export const issueId = (name: string) => issueIdSchema.parse(name);

/** An article with its place in an issue still to be given. */
export function articleOutline(id: string, given: Partial<ArticleOutline> = {}): ArticleOutline {
  return {
    id: articleId(id),
    file: `${id}.docx`,
    stage: 'received',
    contentsTitle: null,
    settings: {},
    putAside: null,
    ...given,
  };
}

export function sectionOutline(id: string, articles: readonly ArticleOutline[] = []): SectionOutline {
  return { id: sectionId(id), name: `栏目${id}`, organInContents: false, articles };
}

/** A small issue: 文件 with two articles, 人事 with one. */
export function smallOutline(id = 'issue-1'): IssueOutline {
  return {
    id: issueId(id),
    template: 'county-gazette',
    stage: 'inPreparation',
    masthead: {
      title: '试验旗人民政府公报',
      mongolianTitle: '',
      year: 2024,
      number: 3,
      totalNumber: 19,
      published: '2024年6月',
      permit: { label: '准印证号', number: '0000' },
      distribution: '',
      notice: '',
      sponsor: '试验旗人民政府办公室',
    },
    board: { name: '编辑委员会', members: [{ role: '主任', names: ['张三'] }], staff: [] },
    colophon: {
      entries: [
        { label: '期号', value: '2024年第3期（总第19期）' },
        { label: '出版', value: '2024年6月' },
        { label: '印刷日期', value: '2024年6月18日' },
        { label: '印数', value: '500册' },
      ],
      notice: '',
    },
    sections: [
      { ...sectionOutline('section-1', [articleOutline('a'), articleOutline('b')]), name: '文件' },
      { ...sectionOutline('section-2', [articleOutline('c')]), name: '人事' },
    ],
  };
}

/** Any outline of 1 to 4 sections and at most 16 articles. */
export function randomOutline(): fc.Arbitrary<IssueOutline> {
  return fc
    .record({
      sizes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
      articles: fc.array(randomArticle(), { minLength: 1, maxLength: 16 }),
      stage: fc.constantFrom(...ISSUE_STAGES),
      board: fc.option(randomBoard()),
      colophon: fc.option(randomColophon()),
    })
    .map(({ sizes, articles, stage, board, colophon }) => {
      let count = 0;
      const sections = sizes.map((size, index) =>
        sectionOutline(
          `s${index}`,
          Array.from({ length: size }, () => {
            count += 1;
            return { ...articles[count % articles.length]!, id: articleId(`a${count}`) };
          }),
        ),
      );
      return { ...smallOutline(), stage, board, colophon, sections };
    });
}

/** A command for an outline: mostly one that can be carried out, at times one that must be refused. */
export function randomCommand(outline: IssueOutline, fresh: string): fc.Arbitrary<DeskCommand> {
  const single = randomSingleCommand(outline, fresh);
  return fc.oneof(
    { arbitrary: single, weight: 9 },
    {
      arbitrary: fc.array(single, { maxLength: 3 }).map((commands): DeskCommand => ({ kind: 'all', commands })),
      weight: 1,
    },
  );
}

function randomSingleCommand(outline: IssueOutline, fresh: string): fc.Arbitrary<SingleDeskCommand> {
  const articles = articlesOfOutline(outline).map(({ id }) => id);
  const article = fc.constantFrom(...articles, articleId('nobody'));
  const section = fc.constantFrom(...outline.sections.map(({ id }) => id), sectionId('nowhere'));
  const index = fc.integer({ min: 0, max: 5 });
  const copy = fc.constantFrom(articleId(fresh), articleId(`${fresh}-2`), ...articles.slice(0, 1));
  const newArticle = fc
    .record({ id: copy, article: randomArticle() })
    .map(({ id, article: rest }) => ({ ...rest, id }));
  const newSection = fc
    .record({ id: fc.constantFrom(sectionId(fresh), sectionId('s0')), name: randomText(8), article: newArticle })
    .map(({ article: only, ...rest }) => ({ ...rest, organInContents: true, articles: [only] }));
  const kind = <Kind extends SingleDeskCommand['kind']>(name: Kind) => fc.constant(name);
  return fc.oneof(
    fc.record({ kind: kind('addSection'), index, section: newSection }),
    fc.record({ kind: kind('renameSection'), section, name: randomText(8) }),
    fc.record({ kind: kind('setOrganInContents'), section, organInContents: fc.boolean() }),
    fc.record({ kind: kind('moveSection'), section, index }),
    fc.record({ kind: kind('deleteSection'), section }),
    fc.record({ kind: kind('addArticle'), section, index, article: newArticle }),
    fc.record({ kind: kind('moveArticle'), article, section, index }),
    fc.record({ kind: kind('duplicateArticle'), article, copy }),
    fc.record({ kind: kind('putArticleAside'), article, putAside: randomPutAside() }),
    fc.record({ kind: kind('bringArticleBack'), article }),
    fc.record({ kind: kind('deleteArticle'), article }),
    fc.record({ kind: kind('setContentsTitle'), article, contentsTitle: fc.option(randomText(12)) }),
    fc.record({ kind: kind('setArticleSettings'), article, settings: randomSettings() }),
    fc.record({ kind: kind('setArticleStage'), article, stage: fc.constantFrom(...ARTICLE_STAGES) }),
    fc.record({
      kind: kind('setTitleMatter'),
      titleMatter: fc.record({
        title: randomText(8),
        mongolianTitle: fc.constantFrom('', 'ᠮᠣᠩᠭᠣᠯ'),
        permit: fc.record({ label: randomText(5), number: randomText(5) }),
        distribution: fc.constantFrom('', '赠阅'),
        notice: fc.constantFrom('', '内部资料'),
        sponsor: randomText(8),
      }),
    }),
    fc.record({
      kind: kind('setPublication'),
      publication: fc.record({
        year: fc.integer({ min: 1949, max: 2999 }),
        number: fc.integer({ min: 1, max: 60 }),
        totalNumber: fc.integer({ min: 1, max: 900 }),
        published: randomText(8),
      }),
    }),
    fc.record({ kind: kind('setBoard'), board: fc.option(randomBoard()) }),
    fc.record({ kind: kind('setColophon'), colophon: fc.option(randomColophon()) }),
    fc.record({ kind: kind('setTemplate'), template: fc.constantFrom('county-gazette', 'city') }),
    fc.record({ kind: kind('setIssueStage'), stage: fc.constantFrom(...ISSUE_STAGES) }),
  );
}

function randomArticle(): fc.Arbitrary<ArticleOutline> {
  return fc.record({
    id: fc.constant(articleId('unnamed')),
    file: randomText(10),
    stage: fc.constantFrom(...ARTICLE_STAGES),
    contentsTitle: fc.option(randomText(12)),
    settings: randomSettings(),
    putAside: fc.option(randomPutAside()),
  });
}

function randomPutAside(): fc.Arbitrary<PutAside> {
  return fc.record({ kind: fc.constantFrom('withdrawn', 'held'), note: fc.constantFrom('', '等待核实') });
}

function randomSettings(): fc.Arbitrary<ArticleSettings> {
  return fc.constantFrom<ArticleSettings>(
    {},
    { start: 'runIn' },
    { linesPerColumn: 50, size: 10.5 },
    { breaks: [{ before: 3, kind: 'page' }], keepWithNext: ['一、'] },
  );
}

function randomBoard(): fc.Arbitrary<Board> {
  const people = fc.record({ role: randomText(4), names: fc.array(randomText(4), { minLength: 1, maxLength: 3 }) });
  return fc.record({
    name: randomText(6),
    members: fc.array(people, { maxLength: 3 }),
    staff: fc.array(people, { maxLength: 2 }),
  });
}

function randomColophon(): fc.Arbitrary<Colophon> {
  const entry = fc.record({ label: randomText(5), value: randomText(10) });
  return fc.record({ entries: fc.array(entry, { maxLength: 4 }), notice: fc.constantFrom('', '内部资料') });
}
