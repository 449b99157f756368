import { compareFiles } from '../../definitions';
import { bytesOf, type ModelText } from '../model-texts';
import type { FileComparisonView } from './comparison.dto';

/** What differs between two sets of files, and the diagrams on both sides of it. */
export async function compareTexts(
  before: readonly ModelText[],
  after: readonly ModelText[],
): Promise<FileComparisonView[]> {
  const [old, now] = [textsByName(before), textsByName(after)];
  return (await compareFiles(bytesOf(before), bytesOf(after))).map((file) => ({
    ...file,
    ...(file.name.endsWith('.bpmn') && {
      texts: { before: old.get(file.name) ?? null, after: now.get(file.name) ?? null },
    }),
  }));
}

const textsByName = (files: readonly ModelText[]) =>
  new Map(files.map(({ name, content }) => [name, content]));
