/** What one person saves of a file within so long of the first is one revision in its history. Milliseconds. */
export const oneRevision = 10 * 60_000;

/** A page that has not been heard of for so long is gone: three times what a page lets pass between two signs. Milliseconds. */
export const pageIsGoneAfter = 45_000;

export interface LastRevision {
  savedBy: string;
  begunAt: number;
  /** Without content: the file was removed. */
  isRemoval: boolean;
}

/** Whether a save at `now` (epoch milliseconds) goes into the last revision of the file's history. */
export const joinsLastRevision = (last: LastRevision | undefined, personId: string, now: number): boolean =>
  last !== undefined && !last.isRemoval && last.savedBy === personId && now - last.begunAt < oneRevision;

export interface OpenPage {
  pageId: string;
  personId: string;
  fileId: string | null;
  editsSince: number | null;
  heardAt: number;
}

export const isHere = ({ heardAt }: Pick<OpenPage, 'heardAt'>, now: number): boolean =>
  now - heardAt < pageIsGoneAfter;

/** The page that edits a file now. */
export const editorOf = (pages: readonly OpenPage[], fileId: string, now: number): OpenPage | undefined =>
  pages.find((page) => page.fileId === fileId && page.editsSince !== null && isHere(page, now));

/**
 * Whether a page may begin to edit: nobody edits, or it is the same person (whose other window then only looks), or it is taken over.
 */
export const mayEdit = (
  editor: OpenPage | undefined,
  { personId, isTakeover }: { personId: string; isTakeover: boolean },
): boolean => editor === undefined || editor.personId === personId || isTakeover;
