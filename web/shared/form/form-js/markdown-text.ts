/** A value as the very text that it is, inside markdown or HTML: nothing of it is a heading, a link, a picture or a tag. */
export const escapeMarkdown = (value: unknown): string =>
  String(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/[\\`*_{}[\]()#+\-.!|~:/@]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/\s+/g, ' ');
