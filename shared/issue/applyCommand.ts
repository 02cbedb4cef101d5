import { failure, type Result, success } from '../diagnostics/result.ts';
import type { DeskCommand, SingleDeskCommand } from './deskCommand.ts';
import type { DeskRefusal } from './deskRefusal.ts';
import type { ArticleId, SectionId } from './identity.ts';
import { type ArticleOutline, articlesOfOutline, type IssueOutline, type SectionOutline } from './issueOutline.ts';
import { sameData } from './sameData.ts';

/** An issue after a command, and the command that leads back. */
export interface AppliedCommand {
  readonly outline: IssueOutline;
  readonly inverse: DeskCommand;
}

type Outcome = Result<AppliedCommand, DeskRefusal>;

/**
 * Carries out a command of the desk.
 *
 * The outline given is not changed; the new one shares with it all that stayed the same, and is the same object where
 * nothing changed. The inverse, applied to the new outline, gives one equal to the old. Never throws.
 */
export function applyCommand(outline: IssueOutline, command: DeskCommand): Outcome {
  return command.kind === 'all' ? applyAll(outline, command.commands) : applySingle(outline, command);
}

function applyAll(outline: IssueOutline, commands: readonly SingleDeskCommand[]): Outcome {
  let current = outline;
  const inverses: SingleDeskCommand[] = [];
  for (const command of commands) {
    const applied = applySingle(current, command);
    if (!applied.ok) return applied;
    current = applied.value.outline;
    const { inverse } = applied.value;
    inverses.unshift(...(inverse.kind === 'all' ? inverse.commands : [inverse]));
  }
  return success({ outline: current, inverse: { kind: 'all', commands: inverses } });
}

function applySingle(outline: IssueOutline, command: SingleDeskCommand): Outcome {
  switch (command.kind) {
    case 'addSection':
      return addSection(outline, command.index, command.section);
    case 'renameSection':
      return changeSection(outline, command.section, { name: command.name }, (section) => ({
        ...command,
        name: section.name,
      }));
    case 'setOrganInContents':
      return changeSection(outline, command.section, { organInContents: command.organInContents }, (section) => ({
        ...command,
        organInContents: section.organInContents,
      }));
    case 'moveSection':
      return moveSection(outline, command.section, command.index);
    case 'deleteSection':
      return deleteSection(outline, command.section);
    case 'addArticle':
      return addArticle(outline, command.section, command.index, command.article);
    case 'moveArticle':
      return moveArticle(outline, command.article, command.section, command.index);
    case 'duplicateArticle':
      return duplicateArticle(outline, command.article, command.copy);
    case 'putArticleAside':
      return withArticle(outline, command.article, ({ article }) =>
        article.putAside !== null
          ? failure({ code: 'ALREADY_PUT_ASIDE', article: command.article })
          : changeArticle(
              outline,
              article,
              { putAside: command.putAside },
              { kind: 'bringArticleBack', article: article.id },
            ),
      );
    case 'bringArticleBack':
      return withArticle(outline, command.article, ({ article }) => {
        const { id, putAside } = article;
        if (putAside === null) return failure({ code: 'NOT_PUT_ASIDE', article: id });
        return changeArticle(outline, article, { putAside: null }, { kind: 'putArticleAside', article: id, putAside });
      });
    case 'deleteArticle':
      return deleteArticle(outline, command.article);
    case 'setContentsTitle':
      return withArticle(outline, command.article, ({ article }) =>
        changeArticle(
          outline,
          article,
          { contentsTitle: command.contentsTitle },
          { ...command, contentsTitle: article.contentsTitle },
        ),
      );
    case 'setArticleSettings':
      return withArticle(outline, command.article, ({ article }) =>
        changeArticle(
          outline,
          article,
          { settings: command.settings },
          { ...command, settings: { ...article.settings } },
        ),
      );
    case 'setArticleStage':
      return withArticle(outline, command.article, ({ article }) =>
        changeArticle(outline, article, { stage: command.stage }, { ...command, stage: article.stage }),
      );
    case 'setTitleMatter': {
      const { year, number, totalNumber, published, ...titleMatter } = outline.masthead;
      const masthead = { ...command.titleMatter, year, number, totalNumber, published };
      return changed(outline, { ...outline, masthead }, { kind: 'setTitleMatter', titleMatter });
    }
    case 'setPublication': {
      const { year, number, totalNumber, published } = outline.masthead;
      const masthead = { ...outline.masthead, ...command.publication };
      const publication = { year, number, totalNumber, published };
      return changed(outline, { ...outline, masthead }, { kind: 'setPublication', publication });
    }
    case 'setBoard':
      return changed(outline, { ...outline, board: command.board }, { kind: 'setBoard', board: outline.board });
    case 'setColophon':
      return changed(
        outline,
        { ...outline, colophon: command.colophon },
        { kind: 'setColophon', colophon: outline.colophon },
      );
    case 'setTemplate':
      return changed(outline, { ...outline, template: command.template }, { ...command, template: outline.template });
    case 'setIssueStage':
      return changed(outline, { ...outline, stage: command.stage }, { ...command, stage: outline.stage });
  }
}

// Sections

function addSection(outline: IssueOutline, index: number, section: SectionOutline): Outcome {
  const { sections } = outline;
  if (sections.some(({ id }) => id === section.id)) return failure({ code: 'SECTION_EXISTS', section: section.id });
  const taken = takenArticle(outline, section.articles);
  if (taken !== null) return failure({ code: 'ARTICLE_EXISTS', article: taken });
  if (index > sections.length) return outOfRange(index, sections.length);
  const inverse: DeskCommand = { kind: 'deleteSection', section: section.id };
  return changed(outline, { ...outline, sections: sections.toSpliced(index, 0, section) }, inverse);
}

function moveSection(outline: IssueOutline, id: SectionId, index: number): Outcome {
  const from = outline.sections.findIndex((section) => section.id === id);
  const section = outline.sections[from];
  if (section === undefined) return failure({ code: 'SECTION_UNKNOWN', section: id });
  const last = outline.sections.length - 1;
  if (index > last) return outOfRange(index, last);
  const inverse: DeskCommand = { kind: 'moveSection', section: id, index: from };
  if (index === from) return success({ outline, inverse });
  const sections = outline.sections.toSpliced(from, 1).toSpliced(index, 0, section);
  return changed(outline, { ...outline, sections }, inverse);
}

function deleteSection(outline: IssueOutline, id: SectionId): Outcome {
  const index = outline.sections.findIndex((section) => section.id === id);
  const section = outline.sections[index];
  if (section === undefined) return failure({ code: 'SECTION_UNKNOWN', section: id });
  if (outline.sections.length === 1) return failure({ code: 'LAST_SECTION', section: id });
  const inverse: DeskCommand = { kind: 'addSection', index, section };
  return changed(outline, { ...outline, sections: outline.sections.toSpliced(index, 1) }, inverse);
}

function changeSection(
  outline: IssueOutline,
  id: SectionId,
  change: Partial<SectionOutline>,
  inverseOf: (section: SectionOutline) => DeskCommand,
): Outcome {
  const section = outline.sections.find((candidate) => candidate.id === id);
  if (section === undefined) return failure({ code: 'SECTION_UNKNOWN', section: id });
  const inverse = inverseOf(section);
  return changed(outline, replaceSection(outline, section, { ...section, ...change }), inverse);
}

function replaceSection(outline: IssueOutline, old: SectionOutline, section: SectionOutline): IssueOutline {
  if (sameData(old, section)) return outline;
  return { ...outline, sections: outline.sections.map((candidate) => (candidate === old ? section : candidate)) };
}

// Articles

interface PlacedArticle {
  readonly article: ArticleOutline;
  readonly section: SectionOutline;
  readonly index: number;
}

function withArticle(outline: IssueOutline, id: ArticleId, work: (placed: PlacedArticle) => Outcome): Outcome {
  for (const section of outline.sections) {
    const index = section.articles.findIndex((article) => article.id === id);
    const article = section.articles[index];
    if (article !== undefined) return work({ article, section, index });
  }
  return failure({ code: 'ARTICLE_UNKNOWN', article: id });
}

function addArticle(outline: IssueOutline, into: SectionId, index: number, article: ArticleOutline): Outcome {
  const section = outline.sections.find(({ id }) => id === into);
  if (section === undefined) return failure({ code: 'SECTION_UNKNOWN', section: into });
  if (takenArticle(outline, [article]) !== null) return failure({ code: 'ARTICLE_EXISTS', article: article.id });
  if (index > section.articles.length) return outOfRange(index, section.articles.length);
  const articles = section.articles.toSpliced(index, 0, article);
  const inverse: DeskCommand = { kind: 'deleteArticle', article: article.id };
  return changed(outline, replaceSection(outline, section, { ...section, articles }), inverse);
}

function moveArticle(outline: IssueOutline, id: ArticleId, into: SectionId, index: number): Outcome {
  return withArticle(outline, id, ({ article, section, index: from }) => {
    if (outline.sections.every((candidate) => candidate.id !== into)) {
      return failure({ code: 'SECTION_UNKNOWN', section: into });
    }
    const inverse: DeskCommand = { kind: 'moveArticle', article: id, section: section.id, index: from };
    if (into === section.id && index === from) return success({ outline, inverse });
    const without = replaceSection(outline, section, { ...section, articles: section.articles.toSpliced(from, 1) });
    const moved = addArticle(without, into, index, article);
    return moved.ok ? success({ outline: moved.value.outline, inverse }) : moved;
  });
}

function duplicateArticle(outline: IssueOutline, id: ArticleId, copy: ArticleId): Outcome {
  return withArticle(outline, id, ({ article, section, index }) =>
    addArticle(outline, section.id, index + 1, { ...article, id: copy }),
  );
}

function deleteArticle(outline: IssueOutline, id: ArticleId): Outcome {
  return withArticle(outline, id, ({ article, section, index }) => {
    const inverse: DeskCommand = { kind: 'addArticle', section: section.id, index, article };
    const articles = section.articles.toSpliced(index, 1);
    return changed(outline, replaceSection(outline, section, { ...section, articles }), inverse);
  });
}

function changeArticle(
  outline: IssueOutline,
  old: ArticleOutline,
  change: Partial<ArticleOutline>,
  inverse: DeskCommand,
): Outcome {
  const section = outline.sections.find((candidate) => candidate.articles.includes(old));
  if (section === undefined) throw new RangeError(`article ${old.id} is not of this outline`);
  const article = { ...old, ...change };
  if (sameData(old, article)) return success({ outline, inverse });
  const articles = section.articles.map((candidate) => (candidate === old ? article : candidate));
  return changed(outline, replaceSection(outline, section, { ...section, articles }), inverse);
}

function takenArticle(outline: IssueOutline, articles: readonly ArticleOutline[]): ArticleId | null {
  const taken = new Set(articlesOfOutline(outline).map((article) => article.id));
  for (const { id } of articles) {
    if (taken.has(id)) return id;
    taken.add(id);
  }
  return null;
}

// Outcomes

function changed(old: IssueOutline, outline: IssueOutline, inverse: DeskCommand): Outcome {
  return success({ outline: sameData(old, outline) ? old : outline, inverse });
}

const outOfRange = (index: number, last: number): Outcome => failure({ code: 'POSITION_OUT_OF_RANGE', index, last });
