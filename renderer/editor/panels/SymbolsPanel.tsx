import { useState } from 'react';
import { type SpecialCharacter, specialCharacters } from '../../../shared/characters/specialCharacters.ts';
import { SidePanel } from '../controls/SidePanel.tsx';
import type { EditorSession } from '../session/editorSession.ts';
import { readRecent, rememberRecent } from './recentCharacters.ts';

interface SymbolsPanelProps {
  readonly session: EditorSession;
  readonly onClose: () => void;
}

/** The characters that official documents need and keyboards lack; those used last come first. */
export function SymbolsPanel({ session, onClose }: SymbolsPanelProps) {
  const [recent, setRecent] = useState(readRecent);
  const insert = ({ text }: SpecialCharacter): void => {
    session.run((state, dispatch) => {
      if (!state.selection.$from.parent.inlineContent) return false;
      dispatch?.(state.tr.insertText(text).scrollIntoView());
      return true;
    });
    setRecent(rememberRecent(text));
  };
  const all = specialCharacters.flatMap(({ characters }) => characters);
  const recentCharacters = recent.flatMap((text) => all.find((character) => character.text === text) ?? []);
  return (
    <SidePanel title="特殊字符" onClose={onClose}>
      {recentCharacters.length > 0 && (
        <CharacterGrid name="最近使用" characters={recentCharacters} disabled={session.isReadOnly} onInsert={insert} />
      )}
      {specialCharacters.map(({ name, characters }) => (
        <CharacterGrid key={name} name={name} characters={characters} disabled={session.isReadOnly} onInsert={insert} />
      ))}
    </SidePanel>
  );
}

interface CharacterGridProps {
  readonly name: string;
  readonly characters: readonly SpecialCharacter[];
  readonly disabled: boolean;
  readonly onInsert: (character: SpecialCharacter) => void;
}

function CharacterGrid({ name, characters, disabled, onInsert }: CharacterGridProps) {
  return (
    <section className="characters" aria-label={name}>
      <h3>{name}</h3>
      <div className="characterGrid">
        {characters.map((character) => (
          <button
            key={character.text}
            type="button"
            className="character"
            title={character.name}
            aria-label={`${character.name}　${BLANKS[character.text] ?? character.text}`}
            disabled={disabled}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(character)}
          >
            {BLANKS[character.text] ?? character.text}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Blanks can't be seen: their buttons bear a name. */
const BLANKS: Readonly<Record<string, string>> = {
  '\u3000': '全角',
  '\u00a0': '不换',
  '\u2002': '1/2',
  '\u2003': '1 字',
  '\u2009': '窄',
};
