/** What a dossier may be made of. Anything else is refused: svg, html, xml, programs, office files with macros. */
export const fileKinds = {
  pdf: { extensions: ['pdf'], type: 'application/pdf' },
  png: { extensions: ['png'], type: 'image/png' },
  jpeg: { extensions: ['jpg', 'jpeg'], type: 'image/jpeg' },
  docx: {
    extensions: ['docx'],
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    extensions: ['xlsx'],
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;

export type FileKind = keyof typeof fileKinds;

/** `formats`: file endings a procedure takes for a component; none named = every kind. */
export const isOfFormats = (kind: FileKind, formats: readonly string[]): boolean =>
  formats.length === 0 || fileKinds[kind].extensions.some((ending) => formats.includes(ending));

/** Browsers that know no type of a file say this. */
const unknownType = 'application/octet-stream';

/** The kind that a file name and the declared type agree on. */
export function claimedKind(name: string, declaredType: string): FileKind | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
  const found = Object.entries(fileKinds).find(([, { extensions }]) =>
    (extensions as readonly string[]).includes(extension ?? ''),
  ) as [FileKind, (typeof fileKinds)[FileKind]] | undefined;
  const declared = declaredType.split(';')[0]!.trim().toLowerCase();
  if (!found || (declared !== found[1].type && declared !== unknownType)) return undefined;
  return found[0];
}
