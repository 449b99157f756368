import { useCallback, useEffect, useMemo, useState } from 'react';
import { useShownEditor } from '../../workspace/editor';
import { useFiles, usePlace, useWorkspace, type Workspace } from '../../workspace/workspace';
import type { Finding } from '../finding';
import { asOneStep, isDrawingWith } from './drawing';
import { drawingFixes } from './drawing-fixes';
import type { Fix, TextChange } from './fix';
import { textFixes } from './text-fixes';

const contentIn = (workspace: Workspace) => (name: string) => workspace.named(name)?.content;

function changeOf(workspace: Workspace, fix: Fix, finding: Finding): TextChange | undefined {
  if (fix.kind !== 'text') return undefined;
  const names = workspace.getFiles().map(({ name }) => name);
  return fix.change(finding, contentIn(workspace), names);
}

export interface Fixing {
  /** What can be done about it at one click; undefined: nothing, or not here. */
  fixOf(finding: Finding): Fix | undefined;
  apply(finding: Finding): void;
}

/** Mends findings: a drawing through its editor, which is shown for it, a text as if it came from elsewhere. */
export function useFixing(done: (finding: Finding) => void): Fixing {
  const workspace = useWorkspace();
  const { instance } = useShownEditor();
  const files = useFiles();
  const { fileId } = usePlace();
  const [pending, setPending] = useState<Finding | null>(null);

  useEffect(() => {
    const file = pending && workspace.named(pending.file);
    const { elementId = '' } = pending ?? {};
    if (!file || file.id !== fileId || !isDrawingWith(instance, elementId)) return;
    setPending(null);
    const fix = drawingFixes[pending.rule];
    if (!fix || fix.fits?.(instance, elementId) === false) return;
    asOneStep(instance, () => fix.run(instance, elementId, pending));
    done(pending);
  }, [pending, instance, fileId, workspace, done]);

  const fixOf = useCallback(
    (finding: Finding): Fix | undefined => {
      const file = workspace.named(finding.file);
      const drawing = Object.hasOwn(drawingFixes, finding.rule) ? drawingFixes[finding.rule] : undefined;
      if (drawing) {
        if (!file || !finding.elementId || workspace.isLocked(file.id)) return undefined;
        const isShown = file.id === fileId && isDrawingWith(instance, finding.elementId);
        return isShown && drawing.fits?.(instance, finding.elementId) === false ? undefined : drawing;
      }
      const text = Object.hasOwn(textFixes, finding.rule) ? textFixes[finding.rule] : undefined;
      const change = text && changeOf(workspace, text, finding);
      const changed = change && workspace.named(change.name);
      return changed && !workspace.isLocked(changed.id) ? text : undefined;
    },
    // What fits depends on what is drawn.
    [workspace, instance, fileId, files],
  );

  const apply = useCallback(
    (finding: Finding) => {
      const fix = fixOf(finding);
      const change = fix && changeOf(workspace, fix, finding);
      const file = change && workspace.named(change.name);
      if (file) {
        workspace.arrive({ ...file, content: change.content }, true);
        done(finding);
      } else if (fix) {
        setPending(finding);
        workspace.showNamed(finding.file, finding.elementId);
      }
    },
    [fixOf, workspace, done],
  );
  return useMemo(() => ({ fixOf, apply }), [fixOf, apply]);
}
