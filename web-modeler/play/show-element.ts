import type { Workspace } from '../workspace/workspace';

/** Goes to an element by its id alone, in whichever drawing it is; false: no drawing has it. */
export function showElement(workspace: Workspace, elementId: string | undefined): boolean {
  const file =
    elementId !== undefined &&
    workspace
      .getFiles()
      .find(({ kind, content }) => kind === 'bpmn' && content.includes(`id="${elementId}"`));
  if (file) workspace.show({ fileId: file.id, elementId });
  return Boolean(file);
}
