import type { Workspace } from '../workspace';

/** Puts files into the open model; what has the name of a file that is there becomes its next revision. */
export function bringIn(workspace: Workspace, files: readonly { name: string; content: string }[]) {
  const done = { added: [] as string[], replaced: [] as string[], leftOut: [] as string[] };
  for (const { name, content } of files) {
    const there = workspace.named(name);
    if (!there) {
      workspace.add(name, content);
      done.added.push(name);
    } else if (workspace.isLocked(there.id)) done.leftOut.push(name);
    else if (there.content !== content) {
      workspace.arrive({ ...there, content }, true);
      done.replaced.push(name);
    }
  }
  return done;
}
