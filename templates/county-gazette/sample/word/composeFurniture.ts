import { AlignmentType, Footer, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { halfPoints, runStyle } from './officeStyle.ts';
import type { OfficialDocument } from './officialDocument.ts';

type Furniture = Pick<ISectionOptions, 'headers' | 'footers'>;
type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Composes header and footers as the office left them: none, a page number, or a header and two footers. */
export function composeFurniture(document: OfficialDocument): Furniture {
  switch (document.furniture) {
    case 'none':
      return {};
    case 'pageNumber':
      return { footers: { default: folio(AlignmentType.CENTER) } };
    case 'oddEven': {
      const header = (): Header =>
        new Header({
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ ...runStyle('song', 18), text: `${document.organs.join('　')}文件` })],
            }),
          ],
        });
      return {
        headers: { default: header(), even: header() },
        footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
      };
    }
  }
}

function folio(alignment: Alignment): Footer {
  const run = new TextRun({ ...runStyle('song', halfPoints.table), children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ alignment, children: [run] })] });
}
