import { useEffect, useRef } from 'react';
import type { ReadDocument } from '../../shared/ipc/jobs.ts';

interface SourceParagraphsProps {
  readonly source: ReadDocument['source'];
  /** Paragraphs that the report says something about. */
  readonly marked: ReadonlySet<number>;
  /** The one that is pointed at. */
  readonly current: number | null;
}

/** The paragraphs of a Word file with their numbers, as they were before anything was made of them. */
export function SourceParagraphs({ source, marked, current }: SourceParagraphsProps) {
  const list = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (current === null) return;
    list.current?.querySelector(`[data-paragraph="${current}"]`)?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by keyboard
    <section className="check-side" aria-label="原稿" tabIndex={0}>
      <h3>原稿</h3>
      {source.length === 0 ? (
        <p className="check-empty">原稿里没有文字。</p>
      ) : (
        <table className="check-source">
          <tbody ref={list}>
            {source.map(({ paragraph, text, isInTable }, index) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph may come in several parts
                key={index}
                data-paragraph={paragraph}
                className={classOf(marked.has(paragraph), paragraph === current)}
              >
                <th scope="row">{paragraph}</th>
                <td className={isInTable ? 'check-in-table' : undefined}>
                  {text === '' ? <span className="check-blank">（空段）</span> : text}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const classOf = (isMarked: boolean, isCurrent: boolean): string =>
  isCurrent ? 'check-current' : isMarked ? 'check-marked' : '';
