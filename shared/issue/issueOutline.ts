import { z } from 'zod';
import { articleIdSchema, issueIdSchema, sectionIdSchema } from './identity.ts';
import { articleSettingsSchema, boardSchema, colophonSchema, mastheadSchema } from './issueFile.ts';
import { putAsideSchema } from './putAside.ts';
import { articleStageSchema, issueStageSchema } from './stage.ts';

/** A text of one line that is not empty. */
export const nameSchema = z.string().trim().min(1);

/** One article as the desk sees it: its place and its settings, without its manuscript. */
export const articleOutlineSchema = z
  .strictObject({
    id: articleIdSchema,
    /** The file it came from, as the user named it. */
    file: nameSchema,
    stage: articleStageSchema,
    /** The title in the contents where it differs from the document's own. */
    contentsTitle: nameSchema.nullable(),
    settings: articleSettingsSchema.readonly(),
    putAside: putAsideSchema.nullable(),
  })
  .readonly();

/** 栏目 with its articles in printed order. */
export const sectionOutlineSchema = z
  .strictObject({
    id: sectionIdSchema,
    name: nameSchema,
    organInContents: z.boolean(),
    articles: z.array(articleOutlineSchema).readonly(),
  })
  .readonly();

/**
 * An issue as the desk sees it: everything but the manuscripts.
 *
 * A value that is never changed; commands make a new one that shares what stayed the same, so that `===` tells what
 * has changed. Its ids are unique, and it has at least one section, as `issue.json` must.
 */
export const issueOutlineSchema = z
  .strictObject({
    id: issueIdSchema,
    /** Folder name of the template. */
    template: nameSchema,
    stage: issueStageSchema,
    masthead: mastheadSchema.readonly(),
    board: boardSchema.readonly().nullable(),
    colophon: colophonSchema.readonly().nullable(),
    sections: z.array(sectionOutlineSchema).min(1).readonly(),
  })
  .readonly()
  .refine(({ sections }) => idsAreUnique(sections), '栏目或文章的标识重复');

export type ArticleOutline = z.infer<typeof articleOutlineSchema>;
export type SectionOutline = z.infer<typeof sectionOutlineSchema>;
export type IssueOutline = z.infer<typeof issueOutlineSchema>;

/** All articles in order, those put aside among them. */
export function articlesOfOutline(outline: IssueOutline): readonly ArticleOutline[] {
  return outline.sections.flatMap((section) => section.articles);
}

function idsAreUnique(sections: readonly SectionOutline[]): boolean {
  const articleIds = sections.flatMap((section) => section.articles.map((article) => article.id));
  const sectionIds = new Set(sections.map((section) => section.id));
  return sectionIds.size === sections.length && new Set(articleIds).size === articleIds.length;
}
