import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import { FigureView, type PictureAddress } from './figureView.ts';
import { FootnoteView } from './footnoteView.ts';
import { TableView } from './tableView.ts';

/** How tables, pictures and footnotes stand on the sheet. */
export function nodeViews(addressOf: PictureAddress): Plugin {
  return new Plugin({
    key: new PluginKey('nodeViews'),
    props: {
      // A figure is no atom, so a click on its picture would only place the caret.
      handleClickOn(view, _position, node, nodePosition, event) {
        const isPicture = event.target instanceof Element && event.target.closest('.figureFrame') !== null;
        if (node.type.name !== 'figure' || !isPicture) return false;
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePosition)));
        return true;
      },
      nodeViews: {
        table: (node) => new TableView(node),
        figure: (node) => new FigureView(node, addressOf),
        footnote: (node, view, getPosition) => new FootnoteView(node, view, getPosition),
      },
    },
  });
}
