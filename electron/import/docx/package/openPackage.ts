import { Unzip, type UnzipFile, UnzipPassThrough, unzipSync } from 'fflate';
import type { Diagnostic } from '../../../../shared/diagnostics/diagnostic.ts';
import type { ImportCode } from '../../../../shared/diagnostics/importCodes.ts';
import { failure, type Result, success } from '../../../../shared/diagnostics/result.ts';
import { importDiagnostic } from '../importDiagnostic.ts';
import { AllowanceExceeded, boundedInflate } from './boundedInflate.ts';

/** The parts of a Word file that an import reads, by their path without a leading slash. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Limits on a package. An office document has some twenty entries and seldom more than a few megabytes. */
export interface PackageLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated bytes for each compressed byte of the whole file, once `ratioFloor` bytes are inflated. */
  readonly ratio: number;
  readonly ratioFloor: number;
}

const megabyte = 1_048_576;

/** Word's own XML compresses 10 to 40 times, a page of one repeated table row perhaps 100 times; a bomb 1000 times. */
export const packageLimits: PackageLimits = {
  fileBytes: 200 * megabyte,
  entries: 4000,
  partBytes: 100 * megabyte,
  totalBytes: 300 * megabyte,
  ratio: 200,
  ratioFloor: 4 * megabyte,
};

/** fflate calls itself once for each entry in a step; small steps keep that shallow. */
const stepBytes = 65_536;

/** Parts that no import needs: fonts, themes, thumbnails, macros, printer settings. */
const wanted = /(^|\/)(\[Content_Types\]\.xml|[^/]+\.rels|[^/]+\.xml)$|\/media\//i;
const unwanted = /(^|\/)(theme|glossary|customXml|docProps|fonts)\/|(fontTable|webSettings)\.xml/i;

/**
 * Opens a Word file as a package of parts (ECMA-376, part 2), inflating those that an import may need.
 *
 * Sizes are bounded while inflating; what the headers claim is not trusted. The error names the file, and the
 * entry where it is one entry's fault. Old binary Word files, encrypted files and cut files are told apart.
 */
export function openPackage(
  bytes: Uint8Array,
  file: string,
  limits: PackageLimits = packageLimits,
): Result<Parts, Diagnostic> {
  const refuse = (code: ImportCode, part?: string, values?: Diagnostic['values']) =>
    failure(importDiagnostic(code, part === undefined ? { file } : { file, part }, values));

  if (bytes.length > limits.fileBytes) return refuse('IMPORT_TOO_LARGE', undefined, { bytes: bytes.length });
  const foreign = foreignFormat(bytes);
  if (foreign) return refuse(foreign);

  const names = directoryOf(bytes, limits.entries);
  if (names === 'damaged') return refuse('IMPORT_DAMAGED_PACKAGE');
  if (names === 'too many') return refuse('IMPORT_TOO_MANY_ENTRIES', undefined, { limit: limits.entries });
  const seen = new Set<string>();
  for (const name of names) {
    if (isUnsafe(name)) return refuse('IMPORT_UNSAFE_PATH', name);
    const key = name.toLowerCase();
    if (seen.has(key)) return refuse('IMPORT_DUPLICATE_ENTRY', name);
    seen.add(key);
  }
  return inflate(bytes, new Set(names), limits, refuse);
}

/** What a file is that is no zip: recognised by its first bytes. */
function foreignFormat(bytes: Uint8Array): ImportCode | null {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return holdsEncryptedPackage(bytes) ? 'IMPORT_ENCRYPTED' : 'IMPORT_OLD_WORD';
  if (!starts(0x50, 0x4b, 3, 4)) return 'IMPORT_NOT_ZIP';
  // Bit 0 of the first entry's general purpose flag: the entry is encrypted (APPNOTE 4.4.4).
  return ((bytes[6] ?? 0) & 1) === 1 ? 'IMPORT_ENCRYPTED' : null;
}

/** Word keeps an encrypted .docx in a compound file with a stream of this name, in UTF-16 (MS-OFFCRYPTO 2.3.4.4). */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');
}

function directoryOf(bytes: Uint8Array, limit: number): readonly string[] | 'damaged' | 'too many' {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        // An exception is the only way to stop fflate before the last of, say, 65,535 entries.
        if (names.push(name) > limit) throw new RangeError('too many entries');
        return false;
      },
    });
  } catch {
    return names.length > limit ? 'too many' : 'damaged';
  }
  return names.length === 0 ? 'damaged' : names;
}

function isUnsafe(name: string): boolean {
  return (
    name.startsWith('/') ||
    /[\\\0]/.test(name) ||
    /^[A-Za-z]:/.test(name) ||
    name.split('/').some((step) => step === '..' || step === '.')
  );
}

type Refuse = (code: ImportCode, part?: string, values?: Diagnostic['values']) => Result<never, Diagnostic>;

function inflate(
  bytes: Uint8Array,
  listed: ReadonlySet<string>,
  limits: PackageLimits,
  refuse: Refuse,
): Result<Parts, Diagnostic> {
  const parts = new Map<string, Uint8Array>();
  const found = new Set<string>();
  let total = 0;
  let refusal: Result<never, Diagnostic> | null = null;

  const ratioBytes = Math.max(limits.ratioFloor, limits.ratio * bytes.length);
  const allowance = () => Math.min(limits.partBytes, limits.totalBytes - total, ratioBytes - total);
  const exceeded = (name: string) =>
    ratioBytes - total <= Math.min(limits.partBytes, limits.totalBytes - total)
      ? refuse('IMPORT_COMPRESSION_RATIO', name, { ratio: limits.ratio })
      : refuse('IMPORT_TOO_LARGE', name, { bytes: Math.min(limits.partBytes, limits.totalBytes) });

  const read = (entry: UnzipFile) => {
    if (!listed.has(entry.name)) return;
    if (found.has(entry.name)) refusal ??= refuse('IMPORT_DUPLICATE_ENTRY', entry.name);
    found.add(entry.name);
    if (refusal || entry.name.endsWith('/') || !wanted.test(entry.name) || unwanted.test(entry.name)) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    entry.ondata = (error, chunk, final) => {
      if (refusal) return;
      if (error) {
        refusal =
          error instanceof AllowanceExceeded ? exceeded(entry.name) : refuse('IMPORT_DAMAGED_PACKAGE', entry.name);
        return;
      }
      if (chunk.length > allowance()) {
        refusal = exceeded(entry.name);
        return;
      }
      size += chunk.length;
      total += chunk.length;
      if (chunk.length > 0) chunks.push(chunk);
      if (final) parts.set(entry.name, joined(chunks, size));
    };
    entry.start();
  };

  try {
    const unzip = new Unzip(read);
    unzip.register(UnzipPassThrough);
    unzip.register(boundedInflate(allowance));
    for (let from = 0; from < bytes.length && !refusal; from += stepBytes) {
      unzip.push(bytes.subarray(from, from + stepBytes), from + stepBytes >= bytes.length);
    }
  } catch {
    return refuse('IMPORT_DAMAGED_PACKAGE');
  }
  if (refusal) return refusal;
  for (const name of listed) {
    if (!name.endsWith('/') && wanted.test(name) && !unwanted.test(name) && !parts.has(name)) {
      return refuse('IMPORT_DAMAGED_PACKAGE', name);
    }
  }
  return success(parts);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const only = chunks[0];
  if (chunks.length === 1 && only) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
