import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { FileKind } from '../file-kind';
import { contentTitle } from './content-title';
import { titleOf } from './file-names';

const texts = defineTexts({
  procedure: { vi: 'Thông tin thủ tục', en: 'The procedure' },
});

interface Named {
  readonly name: string;
  readonly kind: FileKind;
  readonly content: string;
}

/** A file that is drawn on is another object each time: what it calls itself is looked for once. */
const known = new WeakMap<Named, string | undefined>();

/** What people call a file: by its content, else by its name. */
export function useFileTitle(): (file: Named) => string {
  const t = useTexts(texts);
  return (file) => {
    if (file.kind === 'procedure') return t('procedure');
    if (!known.has(file)) known.set(file, contentTitle(file.kind, file.content));
    return known.get(file) || titleOf(file.name, file.kind);
  };
}
