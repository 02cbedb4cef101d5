import { z } from 'zod';
import { channel, nothing } from './channel.ts';

/** A library as the start screen lists it. */
export const recentLibrarySchema = z.strictObject({
  folder: z.string(),
  name: z.string(),
  /** When it was last opened; ISO 8601 in UTC. */
  openedAt: z.iso.datetime(),
  /** Whether its folder is there now. A stick may be unplugged. */
  present: z.boolean(),
});
export type RecentLibrary = z.infer<typeof recentLibrarySchema>;

/** The library that is open. */
export const openLibrarySchema = z.strictObject({ folder: z.string(), name: z.string() });
export type OpenLibrary = z.infer<typeof openLibrarySchema>;

/** The longest name of a library, in characters: it becomes a folder's name, which systems bound at 255 bytes. */
export const LIBRARY_NAME_LENGTH = 60;

/** Why a library could not be opened; `LIBRARY_FOLDER_TAKEN` only where it was to be made. */
export const OPENING_ERRORS = [
  'LIBRARY_FOLDER_MISSING',
  'LIBRARY_FOLDER_TAKEN',
  'LIBRARY_NOT_FOUND',
  'LIBRARY_IN_USE',
  'LIBRARY_MAYBE_IN_USE',
  'LIBRARY_TOO_NEW',
  'LIBRARY_DAMAGED',
  'LIBRARY_ACCESS_DENIED',
  'LIBRARY_DISK_FULL',
  'LIBRARY_UNREADABLE',
] as const;
export type OpeningError = (typeof OPENING_ERRORS)[number];

/** Why a library could not be made. */
export const CREATING_ERRORS = ['LIBRARY_NAME_INVALID', ...OPENING_ERRORS] as const;
export type CreatingError = (typeof CREATING_ERRORS)[number];

/** Libraries: the folders in which an office keeps its issues. */
export const libraryChannels = {
  /** The last used first. */
  'library.recent': channel(nothing, z.strictObject({ libraries: z.array(recentLibrarySchema) })),
  /** Takes a library off the list; its folder stays as it is. */
  'library.forget': channel(z.strictObject({ folder: z.string() }), nothing),
  /** Asks the user for a folder; null where that was called off. */
  'library.chooseFolder': channel(
    z.strictObject({ purpose: z.enum(['create', 'open', 'receive']) }),
    z.strictObject({ folder: z.string().nullable() }),
  ),
  /** Makes a library as a new folder inside a folder, and opens it. */
  'library.create': channel(
    z.strictObject({
      parent: z.string().min(1),
      name: z.string().max(LIBRARY_NAME_LENGTH),
      /** Who makes it: the first of the people who work in it. */
      person: z.strictObject({ name: z.string().trim().min(1), duty: z.string().trim() }),
    }),
    openLibrarySchema,
    CREATING_ERRORS,
  ),
  'library.open': channel(
    z.strictObject({
      folder: z.string().min(1),
      /** Open it although it may be open elsewhere (`LIBRARY_MAYBE_IN_USE`): the user has been asked. */
      takeOver: z.boolean(),
    }),
    openLibrarySchema,
    OPENING_ERRORS,
  ),
  /** The library that is open in this window, also after the window was loaded anew. */
  'library.current': channel(nothing, z.strictObject({ library: openLibrarySchema.nullable() })),
  'library.close': channel(nothing, nothing),
} as const;
