/** Why a command was not carried out; the outline is as it was. */
export type DeskRefusal =
  | { readonly code: 'SECTION_UNKNOWN'; readonly section: string }
  | { readonly code: 'ARTICLE_UNKNOWN'; readonly article: string }
  /** The id of a new section is taken. */
  | { readonly code: 'SECTION_EXISTS'; readonly section: string }
  /** The id of a new article is taken. */
  | { readonly code: 'ARTICLE_EXISTS'; readonly article: string }
  | { readonly code: 'POSITION_OUT_OF_RANGE'; readonly index: number; readonly last: number }
  /** An issue keeps one section at least. */
  | { readonly code: 'LAST_SECTION'; readonly section: string }
  | { readonly code: 'ALREADY_PUT_ASIDE'; readonly article: string }
  | { readonly code: 'NOT_PUT_ASIDE'; readonly article: string };
