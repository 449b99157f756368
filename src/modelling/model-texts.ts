import type { ParsedFile } from '../definitions';
import { isProcedureFile, type ProcedureContent, readProcedureFile } from '../one-stop-shop';

/** A file of a model as it is drawn. */
export interface ModelText {
  name: string;
  content: string;
}

/** Stories travel with a model and are not deployed. */
export const isStory = ({ name }: Pick<ModelText, 'name'>): boolean => /^scenarios\/.*\.ya?ml$/i.test(name);
export const isDeployed = ({ name }: Pick<ModelText, 'name'>): boolean => !name.startsWith('scenarios/');

/** As deployment reads files. */
export const bytesOf = (files: readonly ModelText[]) =>
  files.map(({ name, content }) => ({ name, content: Buffer.from(content) }));

/** What the file of the procedure says; undefined: there is none, or it has problems. */
export function contentIn(files: readonly ParsedFile[]): ProcedureContent | undefined {
  for (const file of files)
    if (file.kind === 'document' && isProcedureFile(file.file))
      return readProcedureFile(file.content, file.file).content;
  return undefined;
}
