import { child, descendant, type XmlElement } from '../xml/element.ts';
import type { ReadingContext } from './readingContext.ts';
import type { PlacedPicture } from './wordBlocks.ts';

const emuPerPoint = 12_700;

/** What a drawing holds: pictures to show, and the contents of text boxes, which become paragraphs. */
export interface DrawingContents {
  readonly pictures: readonly PlacedPicture[];
  readonly boxes: readonly XmlElement[];
}

/**
 * Reads a `w:drawing`, `w:pict` or `w:object`. Pictures in other formats than PNG and JPEG, missing ones, shapes
 * without text, charts and embedded objects are left out and reported.
 */
export function readDrawing(element: XmlElement, context: ReadingContext): DrawingContents {
  const pictures: PlacedPicture[] = [];
  const boxes: XmlElement[] = [];
  const found = { any: false };
  collect(element, element, context, pictures, boxes, found);
  if (element.name === 'w:object') {
    const program = descendant(element, 'o:OLEObject')?.attributes.ProgID ?? '';
    context.losses.report('IMPORT_OBJECT', context.paragraph, '', { program });
  } else if (!found.any) {
    const name = descendant(element, 'wp:docPr')?.attributes.name ?? '';
    context.losses.report('IMPORT_DRAWING', context.paragraph, '', { name });
  }
  return { pictures, boxes };
}

function collect(
  element: XmlElement,
  frame: XmlElement,
  context: ReadingContext,
  pictures: PlacedPicture[],
  boxes: XmlElement[],
  found: { any: boolean },
): void {
  for (const item of element.children) {
    if (typeof item === 'string') continue;
    switch (item.name) {
      case 'w:txbxContent':
        found.any = true;
        boxes.push(item);
        break;
      case 'a:blip':
        found.any = true;
        place(item.attributes['r:embed'], item.attributes['r:link'], frame, drawingFrame(frame), context, pictures);
        break;
      case 'v:imagedata':
        found.any = true;
        place(
          item.attributes['r:id'] ?? item.attributes['o:relid'],
          undefined,
          frame,
          shapeFrame(element),
          context,
          pictures,
        );
        break;
      case 'mc:Fallback':
        // The same once more for readers that don't know the choice.
        if (!child(element, 'mc:Choice')) collect(item, frame, context, pictures, boxes, found);
        break;
      default:
        collect(item, frame, context, pictures, boxes, found);
    }
  }
}

type Frame = Omit<PlacedPicture, 'id'>;

function place(
  id: string | undefined,
  link: string | undefined,
  element: XmlElement,
  frame: Frame,
  context: ReadingContext,
  pictures: PlacedPicture[],
): void {
  const relationship = context.relationships.get(id ?? link ?? '');
  const target = relationship?.target ?? '';
  const { losses, paragraph } = context;
  if (element.name === 'w:object') return;
  if (!relationship || relationship.external) {
    losses.report('IMPORT_PICTURE_MISSING', paragraph, '', { target });
    return;
  }
  const picture = context.pictures.take(target);
  if (picture === 'missing') losses.report('IMPORT_PICTURE_MISSING', paragraph, '', { target });
  else if (picture === 'damaged') losses.report('IMPORT_PICTURE_DAMAGED', paragraph, '', { target });
  else if ('format' in picture)
    losses.report('IMPORT_PICTURE_FORMAT', paragraph, '', { target, format: picture.format });
  else {
    context.pictures.keep(picture);
    pictures.push({ id: picture.id, ...frame });
  }
}

function drawingFrame(drawing: XmlElement): Frame {
  const extent = descendant(drawing, 'wp:extent')?.attributes;
  const properties = descendant(drawing, 'wp:docPr')?.attributes;
  return {
    width: points(extent?.cx),
    height: points(extent?.cy),
    alternative: properties?.descr ?? '',
    floating: child(drawing, 'wp:anchor') !== undefined,
  };
}

function points(emu: string | undefined): number {
  const value = Number(emu) / emuPerPoint;
  return Number.isFinite(value) && value > 0 ? Math.round(value * 100) / 100 : 0;
}

/** An old VML shape has its size in a style: `width:120pt;height:80pt;position:absolute`. */
function shapeFrame(shape: XmlElement): Frame {
  const style = shape.attributes.style ?? '';
  const side = (name: string) => {
    const found = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|cm|mm|px)?`).exec(style);
    const unit = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 }[found?.[2] ?? 'px'] ?? 0.75;
    const value = Number(found?.[1] ?? 0) * unit;
    return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
  };
  return {
    width: side('width'),
    height: side('height'),
    alternative: shape.attributes.alt ?? '',
    floating: /position:\s*absolute/.test(style),
  };
}
