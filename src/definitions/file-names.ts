import type { Report } from './report';

export const fileLimits = { files: 100, bytes: 1024 * 1024, nameLength: 200 } as const;

/** A name with forward slashes that leads nowhere else. */
export const isFileName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= fileLimits.nameLength &&
  !/[\p{Cc}\p{Cf}\\]/u.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** What a file's name and size alone show; `bytes` as it is stored. */
export function checkNameAndSize(name: string, bytes: number, report: Report): void {
  if (!isFileName(name))
    report.refuse('file/name', {
      vi: 'Tên tệp không hợp lệ.',
      en: 'The name of the file is not valid.',
    });
  if (bytes > fileLimits.bytes)
    report.refuse('budget/bytes', {
      vi: `Tệp vượt giới hạn ${fileLimits.bytes} byte.`,
      en: `The file is over the limit of ${fileLimits.bytes} bytes.`,
    });
}

/** `forms/application.form` is the form `application`. */
export const baseName = (name: string): string => name.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
