import { decode, encodingExists } from 'iconv-lite';
import type { Report } from '../report';
import { checkCharacters } from './xml-characters';

const declaration = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["'][^>]*\?>/;

/**
 * The text of an XML file: by its byte order mark, else by its encoding declaration, else UTF-8. Bytes that are
 * not text in that encoding, and characters that XML forbids, are refused and never replaced. The declaration of
 * the text that comes back names no other encoding than UTF-8.
 */
export function decodeBytes(bytes: Uint8Array, report: Report): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byMark(buffer);
  const declared = marked ? undefined : declaration.exec(buffer.subarray(0, 1024).toString('latin1'))?.[1];
  const encoding = marked?.encoding ?? declared ?? 'utf-8';
  if (/utf-?32|ucs-?4|utf-?7/i.test(encoding) || !encodingExists(encoding)) {
    report.refuse('xml/unknown-encoding', {
      vi: `Bảng mã "${encoding}" không được hỗ trợ; hãy lưu tệp bằng UTF-8.`,
      en: `The encoding "${encoding}" is not supported; save the file as UTF-8.`,
    });
    return undefined;
  }
  const text = decodeStrictly(buffer.subarray(marked?.length ?? 0), encoding);
  if (text === undefined) {
    report.refuse('xml/wrong-bytes', {
      vi: `Nội dung tệp không đúng bảng mã ${encoding}.`,
      en: `The bytes of the file are not ${encoding} text.`,
    });
    return undefined;
  }
  if (!checkCharacters(text, report)) return undefined;
  return text
    .replace(/^\s+(?=<)/, '')
    .replace(declaration, (head, name: string) => head.replace(name, 'UTF-8'));
}

function byMark(buffer: Buffer): { encoding: string; length: number } | undefined {
  const [a, b, c, d] = buffer;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32', length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  if (a === 0x3c && b === 0 && d === 0) return { encoding: 'utf-16le', length: 0 };
  if (a === 0 && b === 0x3c && c === 0) return { encoding: 'utf-16be', length: 0 };
  return undefined;
}

function decodeStrictly(buffer: Buffer, encoding: string): string | undefined {
  if (/^utf-?8$/i.test(encoding)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    } catch {
      return undefined;
    }
  }
  if (/^(utf-?16|ucs-?2)/i.test(encoding) && buffer.length % 2 === 1) return undefined;
  const text = decode(buffer, encoding);
  return text.includes('\ufffd') ? undefined : text;
}
