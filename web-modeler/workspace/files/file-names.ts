import { fold } from '../../../web/shared/texts/fold';
import type { FileKind } from '../file-kind';

/** The folder and the ending of a kind: people name the part between. */
const shapes: Readonly<Record<FileKind, readonly [folder: string, ending: string]>> = {
  bpmn: ['', '.bpmn'],
  form: ['forms/', '.form'],
  dmn: ['decisions/', '.dmn'],
  procedure: ['', '.yaml'],
  scenario: ['scenarios/', '.yaml'],
  other: ['', ''],
};

/** `Đơn đề nghị (mẫu 01)` -> `don-de-nghi-mau-01`: what can be the id of something, and a part of a file's name. */
export const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

/** The name of a file as people know it: `forms/receive-dossier.form` -> `receive-dossier`. */
export function titleOf(name: string, kind: FileKind): string {
  if (kind === 'procedure' || kind === 'other') return name;
  const [, ending] = shapes[kind];
  const base = name.slice(name.lastIndexOf('/') + 1);
  return base.endsWith(ending) ? base.slice(0, -ending.length) : base;
}

/** The name of a file of a kind that is called so; it stays in the folder where it is. */
export function nameOf(title: string, kind: FileKind, before?: string): string {
  if (kind === 'procedure') return 'procedure.yaml';
  const [folder, ending] = shapes[kind];
  const place = before === undefined ? folder : before.slice(0, before.lastIndexOf('/') + 1);
  return kind === 'other' ? title.trim() : `${place}${slugOf(title)}${ending}`;
}

/** `name`, or the first of `name-2`, `name-3`, ... that is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const [, start, ending] = /^(.*?)((?:\.[^./]+)?)$/.exec(name)!;
  for (let number = 2; ; number += 1) {
    const next = `${start}-${number}${ending}`;
    if (!isTaken(next)) return next;
  }
}
