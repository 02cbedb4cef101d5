import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
} from '@tiptap/pm/tables';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
} from 'lucide-react';
import { columnWidth, headRows, setColumnWidths, toggleHeadRows } from '../commands/tables.ts';
import { ToolButton } from '../controls/ToolButton.tsx';
import { Toolbar, ToolGroup } from '../controls/Toolbar.tsx';
import { useSession } from '../controls/useSession.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { LengthField } from './LengthField.tsx';

/** The tools for the table with the caret; nothing elsewhere. */
export function TableToolbar({ session }: { readonly session: EditorSession }) {
  useSession(session);
  const { state } = session;
  if (session.isReadOnly || !isInTable(state)) return null;
  const { table, map, bottom } = selectedRect(state);
  const run = (command: Command) => (): void => {
    session.run(command);
  };
  return (
    <Toolbar name="表格工具" className="contextToolbar">
      <span className="contextName">
        表格 {map.height} 行 × {map.width} 列
      </span>
      <ToolGroup name="行列">
        <ToolButton name="上行：在上方插入" onPress={run(addRowBefore)}>
          <BetweenHorizontalStart size={16} aria-hidden />
          上行
        </ToolButton>
        <ToolButton name="下行：在下方插入" onPress={run(addRowAfter)}>
          <BetweenHorizontalEnd size={16} aria-hidden />
          下行
        </ToolButton>
        <ToolButton name="左列：在左侧插入" onPress={run(addColumnBefore)}>
          <BetweenVerticalStart size={16} aria-hidden />
          左列
        </ToolButton>
        <ToolButton name="右列：在右侧插入" onPress={run(addColumnAfter)}>
          <BetweenVerticalEnd size={16} aria-hidden />
          右列
        </ToolButton>
        <ToolButton name="删行：删除所选各行" onPress={run(deleteRow)}>
          删行
        </ToolButton>
        <ToolButton name="删列：删除所选各列" onPress={run(deleteColumn)}>
          删列
        </ToolButton>
      </ToolGroup>
      <ToolGroup name="单元格">
        <ToolButton name="合并单元格" disabled={!session.can(mergeCells)} onPress={run(mergeCells)}>
          <TableCellsMerge size={16} aria-hidden />
          合并
        </ToolButton>
        <ToolButton name="拆分单元格" disabled={!session.can(splitCell)} onPress={run(splitCell)}>
          <TableCellsSplit size={16} aria-hidden />
          拆分
        </ToolButton>
        <ToolButton
          name="到所选行为止作表头，续表时重排"
          pressed={headRows(table) === bottom}
          onPress={run(toggleHeadRows)}
        >
          表头
        </ToolButton>
      </ToolGroup>
      <LengthField
        name="列宽"
        value={columnWidth(state)}
        empty="自动"
        least={7}
        most={156}
        onSet={(width) => session.run(setColumnWidths(width), { focus: false })}
      />
      <ToolButton name="删除表格" onPress={run(deleteTable)}>
        <Trash2 size={16} aria-hidden />
      </ToolButton>
    </Toolbar>
  );
}
