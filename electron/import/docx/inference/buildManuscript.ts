import type { Node } from 'prosemirror-model';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import { type BodyProfile, profileOf, sectionProfile } from '../../../../shared/recognition/bodyProfile.ts';
import { divideDocument } from '../../../../shared/recognition/divideDocument.ts';
import type { WordBlock, WordInline } from '../body/wordBlocks.ts';
import type { Losses } from '../importDiagnostic.ts';
import { bodyBlocks } from './bodyBlocks.ts';
import { cutLines } from './cutLines.ts';
import { inlineNodes } from './inlineNodes.ts';
import { leaveOut } from './leaveOut.ts';
import type { Line, TableItem } from './line.ts';
import { readAttachmentHead } from './readAttachmentHead.ts';
import { readFront } from './readFront.ts';

const { nodes } = manuscriptSchema;

/**
 * Infers the structure of an official document from its blocks and makes the manuscript.
 *
 * One way: lines → what is left out → front → document proper and attachments → blocks of each.
 * What the manuscript does not take is reported; nothing is thrown for any content.
 */
export function buildManuscript(blocks: readonly WordBlock[], losses: Losses): Node {
  const lines = cutLines(blocks);
  if (lines.length === 0) losses.report('IMPORT_EMPTY', 0, '');
  const profile = profileOf(lines);
  const front = readFront(leaveOut(lines, losses), profile, losses);
  const { proper, attachments } = divideDocument<Line, TableItem>(front.rest, profile);

  const maker = new PartMaker(profile, losses);
  const content = [
    ...front.organs.flatMap((organ) => maker.part(nodes.organ, organ)),
    ...maker.part(nodes.title, front.title),
    ...maker.note(front.titleNote),
    ...maker.part(nodes.documentNumber, front.documentNumber),
    ...maker.part(nodes.addressees, front.addressees),
  ];
  const body = bodyBlocks(proper, sectionProfile(proper, profile), losses);
  const attached = attachments.map((attachment) => {
    const head = readAttachmentHead(attachment, profile);
    return nodes.attachment.createChecked(null, [
      ...maker.part(nodes.attachmentLabel, head.label),
      ...maker.part(nodes.attachmentTitle, head.title),
      ...maker.note(head.titleNote),
      ...maker.part(nodes.documentNumber, head.documentNumber),
      ...bodyBlocks(head.rest, sectionProfile(head.rest, profile), losses),
    ]);
  });
  return nodes.document.createChecked(null, [...content, ...maker.figures(), ...body, ...attached]);
}

/** Makes the nodes of fronts and heads. Pictures there go to the head of the body. */
class PartMaker {
  private readonly profile: BodyProfile;
  private readonly losses: Losses;
  private moved: Node[] = [];

  constructor(profile: BodyProfile, losses: Losses) {
    this.profile = profile;
    this.losses = losses;
  }

  part(type: (typeof nodes)[string], content: readonly WordInline[] | null): readonly Node[] {
    if (!content) return [];
    const { fragment, pictures } = inlineNodes(content, this.profile, 'structure');
    for (const { id, width, height, alternative } of pictures) {
      this.losses.report('IMPORT_PICTURE_MOVED', 0, '', { picture: id });
      this.moved.push(nodes.figure.create({ picture: id, width, height, alternative }));
    }
    return [type.create(null, fragment)];
  }

  /** Several lines below a title, such as the speaker and the date, are one note with breaks. */
  note(lines: readonly Line[]): readonly Node[] {
    const content = lines.flatMap((line, index): readonly WordInline[] =>
      index === 0 ? line.content : [{ kind: 'break', page: false }, ...line.content],
    );
    return content.length === 0 ? [] : this.part(nodes.titleNote, content);
  }

  /** The figures moved since the last call. */
  figures(): readonly Node[] {
    const { moved } = this;
    this.moved = [];
    return moved;
  }
}
