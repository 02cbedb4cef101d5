import type { Masthead } from '../../issue/issueFile.ts';

/** Values of the fields that frames name in braces. */
export type Fields = Readonly<Record<string, string>>;

/** The masthead's fields. Empty ones leave their frames out (`when`). */
export function mastheadFields(masthead: Masthead): Fields {
  return {
    title: masthead.title,
    mongolianTitle: masthead.mongolianTitle,
    year: String(masthead.year),
    number: String(masthead.number),
    totalNumber: String(masthead.totalNumber),
    published: masthead.published,
    permit: `${masthead.permit.label}${masthead.permit.number}`.trim(),
    distribution: masthead.distribution,
    notice: masthead.notice,
    sponsor: masthead.sponsor,
  };
}

/** Puts fields into a frame's text. An unknown field stays as it is written, so that it is seen. */
export function fillFields(text: string, fields: Fields): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => fields[name] ?? whole);
}
