import type { Losses } from '../importDiagnostic.ts';
import type { Numbering } from '../numbering/numbering.ts';
import type { Relationships } from '../package/relationships.ts';
import type { Styles } from '../properties/styles.ts';
import type { XmlElement } from '../xml/element.ts';
import type { PictureShelf } from './pictures.ts';

/** What reading the body of a document needs to know and where it puts what it finds besides text. */
export interface ReadingContext {
  readonly losses: Losses;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relationships: Relationships;
  readonly pictures: PictureShelf;
  /** Notes by their id. */
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
  /** Where comments are anchored: paragraph by comment id. */
  readonly commentPlaces: Map<string, number>;
  /** The paragraph being read, from 1. */
  paragraph: number;
}
