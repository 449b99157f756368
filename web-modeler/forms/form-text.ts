import type { Part } from './form-canvas';

/** A form file read; null when it is none. */
export function readSchema(content: string): Part | null {
  try {
    const read: unknown = JSON.parse(content);
    return typeof read === 'object' &&
      read !== null &&
      !Array.isArray(read) &&
      Array.isArray((read as Part).components)
      ? (read as Part)
      : null;
  } catch {
    return null;
  }
}

/** As it is kept in a file: what the editor adds about itself left out, so that versions differ only where the form does. */
export function writeSchema({ exporter: _, ...schema }: Part): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
