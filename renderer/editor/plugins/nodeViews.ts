import { Plugin, PluginKey } from '@tiptap/pm/state';
import { FigureView, type PictureAddress } from './figureView.ts';
import { FootnoteView } from './footnoteView.ts';
import { TableView } from './tableView.ts';

/** How tables, pictures and footnotes stand on the sheet. */
export function nodeViews(addressOf: PictureAddress): Plugin {
  return new Plugin({
    key: new PluginKey('nodeViews'),
    props: {
      nodeViews: {
        table: (node) => new TableView(node),
        figure: (node) => new FigureView(node, addressOf),
        footnote: (node, view, getPosition) => new FootnoteView(node, view, getPosition),
      },
    },
  });
}
