import type { Frame } from './frame.ts';
import type { Template } from './template.ts';

/** Files of the pictures that a template's frames show, each once, in the template's order. */
export function templatePictures({ pages, fillers, sectionOpener }: Template): readonly string[] {
  const opener = sectionOpener.kind === 'none' ? [] : sectionOpener.frames;
  const frames: readonly Frame[] = [
    ...Object.values(pages).flat(),
    ...fillers.flatMap((filler) => filler.frames),
    ...opener,
  ];
  return [...new Set(frames.flatMap((frame) => (frame.kind === 'picture' ? [frame.file] : [])))];
}
