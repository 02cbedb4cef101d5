import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { onTestFinished } from 'vitest';
import type { StoreHost } from '../../../electron/store/host.ts';
import type { Library } from '../../../electron/store/library.ts';
import type { LibraryWriter } from '../../../electron/store/libraryWriter.ts';
import { createLibrary, openLibrary } from '../../../electron/store/openLibrary.ts';
import type { Result } from '../../../shared/diagnostics/result.ts';
import type { IssueOutline } from '../../../shared/issue/issueOutline.ts';
import type { PersonId } from '../../../shared/library/people.ts';
import { manuscriptToJson } from '../../../shared/manuscript/codec.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import { scratchFolder } from '../issueFolder.ts';
import { smallOutline } from '../outlines.ts';

/** A host whose clock stands until it is moved, and whose ids count. */
export class TestHost implements StoreHost {
  time = Date.parse('2024-06-18T08:30:00Z');
  machine = { host: '编辑室一', user: '尤青黛', pid: process.pid };
  private ids = 0;
  private readonly prefix: string;

  constructor(prefix = 'id') {
    this.prefix = prefix;
  }

  now = (): number => this.time;
  newId = (): string => {
    this.ids += 1;
    return `${this.prefix}-${this.ids}`;
  };
  minutesPass(minutes: number): void {
    this.time += minutes * 60_000;
  }
}

/** The value of a result that must be a success. */
export function succeeded<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of a result that must be a failure. */
export function failed<Failure>(result: Result<unknown, Failure>): Failure {
  if (result.ok) throw new Error('succeeded');
  return result.error;
}

export interface OpenTestLibrary {
  readonly folder: string;
  readonly host: TestHost;
  readonly library: Library;
  readonly person: PersonId;
  readonly write: LibraryWriter;
}

/** A new library in a folder of its own, with one person; closed after the test. */
export function testLibrary(): OpenTestLibrary {
  const folder = join(scratchFolder(), '旗公报资料库');
  const host = new TestHost();
  const person = { name: '尤青黛', duty: '责任编辑' };
  return inHand(folder, host, succeeded(createLibrary(folder, { name: '旗公报', person }, host)));
}

/** Closes a library and opens it again, as the next morning. */
export function reopened({ folder, host, library }: OpenTestLibrary): OpenTestLibrary {
  library.close();
  return inHand(folder, host, succeeded(openLibrary(folder, host)));
}

function inHand(folder: string, host: TestHost, library: Library): OpenTestLibrary {
  onTestFinished(() => library.close());
  const [first] = succeeded(library.read.people());
  if (first === undefined) throw new Error('a library has at least one person');
  return { folder, host, library, person: first.id, write: library.writeAs(first.id) };
}

/** A library with the small issue of tests/support/outlines.ts, its articles blank. */
export function libraryWithIssue(): OpenTestLibrary & { readonly issue: IssueOutline } {
  const open = testLibrary();
  return { ...open, issue: succeeded(open.write.addIssue(smallOutline())) };
}

/** A document of a title and paragraphs. */
export function documentOf(title: string, ...paragraphs: readonly string[]): Node {
  const { nodes } = manuscriptSchema;
  const text = (value: string) => (value === '' ? [] : [manuscriptSchema.text(value)]);
  return nodes.document.createChecked(null, [
    nodes.title.createChecked(null, text(title)),
    ...paragraphs.map((paragraph) => nodes.paragraph.createChecked(null, text(paragraph))),
  ]);
}

/** The same as JSON, as an editor sends it. */
export const draftOf = (title: string, ...paragraphs: readonly string[]): unknown =>
  manuscriptToJson(documentOf(title, ...paragraphs));
