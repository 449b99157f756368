const longest = 200;

/** What of a sender's file name may be kept: no path, no control or direction marks, not too long; the extension stays. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .split('/')
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .trim();
  if (plain === '' || plain === '.' || plain === '..') return 'file';
  if (plain.length <= longest) return plain;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? '';
  return plain.slice(0, longest - extension.length) + extension;
}

/** `Content-Disposition` that keeps any name: plain for old clients, UTF-8 for all others (RFC 6266, RFC 8187). */
export function attachmentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
