import { nameInModel } from './place-file';

export interface BroughtFiles {
  files: { name: string; content: string }[];
  /** Names of what a model cannot hold, or that is no text. */
  leftOut: string[];
}

/** What archives may hold when they are opened. Bytes, and files. */
const atMost = { bytes: 20 * 1_024 * 1_024, files: 200 };

/** Reads files and archives as the files of a model; of two with one name the later one holds. */
export async function readFiles(given: Iterable<File>): Promise<BroughtFiles> {
  const files = new Map<string, string>();
  const leftOut: string[] = [];
  const take = (path: string, bytes: Uint8Array) => {
    const content = textOf(bytes);
    const name = content === undefined ? undefined : nameInModel({ path, content });
    if (name === undefined) leftOut.push(path);
    else files.set(name, content!);
  };
  for (const file of given) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!/\.zip$/i.test(file.name)) take(file.webkitRelativePath || file.name, bytes);
    else for (const [path, content] of Object.entries(await unzip(bytes))) take(path, content);
  }
  return {
    files: [...files].map(([name, content]) => ({ name, content })),
    leftOut: leftOut.filter((path) => !/(^|\/)(__MACOSX\/|\.)|\/$/.test(path)),
  };
}

/** Reads no more than a model can hold, whatever the archive says. Throws when it is none. */
async function unzip(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      count += 1;
      return size <= atMost.bytes && count <= atMost.files;
    },
  });
}

const declaration = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["'][^>]*\?>/;

/** By the byte order mark, else by what an XML file says of itself, else UTF-8; what comes out says that it is UTF-8, as it is kept. */
function textOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1_024));
  const encoding = marked(bytes) ?? declaration.exec(head)?.[1] ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.replace(declaration, (line, name: string) => line.replace(name, 'UTF-8'));
  } catch {
    return undefined;
  }
}

/** UTF-16 is told by its mark, or by how `<` looks in it. */
function marked([a, b]: Uint8Array): string | undefined {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return a === 0xef && b === 0xbb ? 'utf-8' : undefined;
}
