import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  Bold,
  Image,
  ListOrdered,
  ListTree,
  Omega,
  Paperclip,
  Redo2,
  RemoveFormatting,
  Search,
  Subscript,
  Superscript,
  Table2,
  Underline,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { deleteAttachment, insertAttachment, moveAttachment, writeAttachmentList } from '../commands/attachments.ts';
import { addField, FIELD_NAMES, goToField } from '../commands/fields.ts';
import { insertFootnote } from '../commands/footnotes.ts';
import { LIST_LABELS } from '../commands/listLabel.ts';
import { setList } from '../commands/lists.ts';
import {
  CHARACTER_MARKS,
  type CharacterMark,
  clearMarks,
  isMarked,
  NAME_MARKS,
  toggleCharacterMark,
  toggleNameMark,
} from '../commands/marks.ts';
import { setStyle, toggleQuoted, toggleRunIn } from '../commands/setStyle.ts';
import { BODY_STYLES, HEAD_STYLES, placeName, runInLevel, styleAt } from '../commands/style.ts';
import { insertTable, setAlign } from '../commands/tables.ts';
import { MenuButton, type MenuEntry } from '../controls/MenuButton.tsx';
import { ToolButton } from '../controls/ToolButton.tsx';
import { Toolbar, ToolGroup } from '../controls/Toolbar.tsx';
import { useSession } from '../controls/useSession.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { TableSizeButton } from './TableSizeButton.tsx';
import { widthEntries } from './widthEntries.ts';

/** The panels that stand beside the sheet. */
export type PanelName = 'outline' | 'find' | 'symbols';

/** A tool that the surroundings of the editor add, such as 一键排版. */
export interface EditorAction {
  readonly name: string;
  /** As prosemirror-keymap names it; the surroundings listen to it. */
  readonly shortcut: string;
  /** Of something that stays open. */
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

interface DocumentToolbarProps {
  readonly session: EditorSession;
  readonly panels: ReadonlySet<PanelName>;
  readonly actions: readonly EditorAction[];
  readonly onTogglePanel: (panel: PanelName) => void;
  readonly onInsertPicture: () => void;
}

const MARK_ICONS: Readonly<Record<CharacterMark, ReactNode>> = {
  strong: <Bold size={16} aria-hidden />,
  underline: <Underline size={16} aria-hidden />,
  emphasis: <span className="emphasisIcon">重</span>,
  superscript: <Superscript size={16} aria-hidden />,
  subscript: <Subscript size={16} aria-hidden />,
};

const ALIGNMENTS = [
  { align: 'left', name: '左对齐', key: 'Mod-l', icon: <AlignLeft size={16} aria-hidden /> },
  { align: 'center', name: '居中', key: 'Mod-e', icon: <AlignCenter size={16} aria-hidden /> },
  { align: 'right', name: '右对齐', key: 'Mod-r', icon: <AlignRight size={16} aria-hidden /> },
  { align: 'justify', name: '两端对齐', key: 'Mod-j', icon: <AlignJustify size={16} aria-hidden /> },
] as const;

/** The tools for the whole document. */
export function DocumentToolbar({ session, panels, actions, onTogglePanel, onInsertPicture }: DocumentToolbarProps) {
  useSession(session);
  const { state, isReadOnly } = session;
  const run = (command: Command) => (): void => {
    session.run(command);
  };
  const align = state.selection.$from.parent.attrs.align;
  const entry = (name: string, command: Command, shortcut?: string): MenuEntry => ({
    name,
    shortcut,
    disabled: !session.can(command),
    onChoose: run(command),
  });

  const styleEntries = (): MenuEntry[] => {
    const style = styleAt(session.state.selection.$from);
    const runIn = runInLevel(session.state.selection.$from) !== null;
    return [
      ...BODY_STYLES.map(
        ({ style: item, name, key }): MenuEntry => ({
          name,
          shortcut: key,
          checked: style === item && !runIn,
          disabled: !session.can(setStyle(item)),
          onChoose: run(setStyle(item)),
        }),
      ),
      {
        name: '段首标题（接排）',
        shortcut: 'Mod-5',
        checked: runIn,
        disabled: !session.can(toggleRunIn),
        onChoose: run(toggleRunIn),
      },
      {
        name: '引文、诗句（整段缩进）',
        checked: session.state.selection.$from.parent.attrs.quoted === true,
        disabled: !session.can(toggleQuoted),
        onChoose: run(toggleQuoted),
      },
      'line',
      ...HEAD_STYLES.map(
        ({ style: item, name }): MenuEntry => ({
          name: `设为${name}`,
          checked: style === item,
          disabled: !session.can(setStyle(item)),
          onChoose: run(setStyle(item)),
        }),
      ),
    ];
  };

  const fieldEntries = (): MenuEntry[] => [
    ...(['organ', 'title', 'titleNote', 'documentNumber', 'addressees', 'signature', 'date'] as const).map((name) =>
      entry(FIELD_NAMES[name], goToField(name)),
    ),
    'line',
    entry('增加联合发文机关', addField('organ')),
    entry('增加署名', addField('signature')),
  ];

  const attachmentEntries = (): MenuEntry[] => [
    entry('插入附件', insertAttachment),
    entry('附件前移', moveAttachment(-1)),
    entry('附件后移', moveAttachment(1)),
    entry('删除附件', deleteAttachment),
    'line',
    entry('按附件标题写附件说明', writeAttachmentList),
  ];

  return (
    <Toolbar name="编辑工具" className="documentToolbar">
      <ToolGroup name="撤销">
        <ToolButton name="撤销" shortcut="Mod-z" disabled={isReadOnly || undoDepth(state) === 0} onPress={run(undo)}>
          <Undo2 size={16} aria-hidden />
        </ToolButton>
        <ToolButton name="重做" shortcut="Mod-y" disabled={isReadOnly || redoDepth(state) === 0} onPress={run(redo)}>
          <Redo2 size={16} aria-hidden />
        </ToolButton>
      </ToolGroup>
      <ToolGroup name="样式">
        <MenuButton
          name={`公文样式：${placeName(state)}`}
          className="styleMenu"
          entries={styleEntries}
          disabled={isReadOnly}
        >
          <span className="styleName">{placeName(state)}</span>
        </MenuButton>
        <MenuButton name="公文要素" entries={fieldEntries} disabled={isReadOnly}>
          <span>要素</span>
        </MenuButton>
      </ToolGroup>
      <ToolGroup name="字符">
        {CHARACTER_MARKS.map(({ mark, name, key }) => (
          <ToolButton
            key={mark}
            name={name}
            shortcut={key}
            pressed={isMarked(state, mark)}
            disabled={isReadOnly}
            onPress={run(toggleCharacterMark(mark))}
          >
            {MARK_ICONS[mark]}
          </ToolButton>
        ))}
        <MenuButton
          name="专名号等"
          disabled={isReadOnly}
          entries={() => NAME_MARKS.map(({ mark, name }) => entry(name, toggleNameMark(mark)))}
        >
          <span className="properNameIcon">专</span>
        </MenuButton>
        <ToolButton name="清除字符格式" shortcut="Mod-Space" disabled={isReadOnly} onPress={run(clearMarks)}>
          <RemoveFormatting size={16} aria-hidden />
        </ToolButton>
      </ToolGroup>
      <ToolGroup name="对齐">
        {ALIGNMENTS.map(({ align: item, name, key, icon }) => (
          <ToolButton
            key={item}
            name={name}
            shortcut={key}
            pressed={align === item}
            disabled={isReadOnly || align === undefined}
            onPress={run(setAlign(item))}
          >
            {icon}
          </ToolButton>
        ))}
      </ToolGroup>
      <ToolGroup name="插入">
        <MenuButton
          name="列表"
          disabled={isReadOnly}
          entries={() => LIST_LABELS.map(({ label, name }) => entry(name, setList(label)))}
        >
          <ListOrdered size={16} aria-hidden />
        </MenuButton>
        <TableSizeButton
          disabled={isReadOnly || !session.can(insertTable(2, 2))}
          onChoose={(rows, columns) => session.run(insertTable(rows, columns))}
        >
          <Table2 size={16} aria-hidden />
        </TableSizeButton>
        <ToolButton name="插入图片" disabled={isReadOnly} onPress={onInsertPicture}>
          <Image size={16} aria-hidden />
        </ToolButton>
        <ToolButton
          name="插入脚注"
          shortcut="Mod-Alt-f"
          disabled={isReadOnly || !session.can(insertFootnote)}
          onPress={() => session.run(insertFootnote, { focus: false })}
        >
          <span className="footnoteIcon">注</span>
        </ToolButton>
        <MenuButton name="附件" entries={attachmentEntries} disabled={isReadOnly}>
          <Paperclip size={16} aria-hidden />
        </MenuButton>
        <MenuButton name="全半角转换" entries={() => widthEntries(session)} disabled={isReadOnly}>
          <span>全半角</span>
        </MenuButton>
      </ToolGroup>
      {actions.length > 0 && (
        <ToolGroup name="整理">
          {actions.map(({ name, shortcut, pressed, onPress }) => (
            <ToolButton key={name} name={name} shortcut={shortcut} pressed={pressed} onPress={onPress}>
              <span>{name}</span>
            </ToolButton>
          ))}
        </ToolGroup>
      )}
      <ToolGroup name="窗格">
        <ToolButton name="特殊字符" pressed={panels.has('symbols')} onPress={() => onTogglePanel('symbols')}>
          <Omega size={16} aria-hidden />
        </ToolButton>
        <ToolButton name="查找替换" shortcut="Mod-f" pressed={panels.has('find')} onPress={() => onTogglePanel('find')}>
          <Search size={16} aria-hidden />
        </ToolButton>
        <ToolButton name="文档结构" pressed={panels.has('outline')} onPress={() => onTogglePanel('outline')}>
          <ListTree size={16} aria-hidden />
        </ToolButton>
      </ToolGroup>
    </Toolbar>
  );
}
