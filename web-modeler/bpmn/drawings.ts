import type { Language } from '../../web/shared/texts/texts';
import type { Workspace } from '../workspace/workspace';
import { Drawing } from './drawing';

/** A drawing of 300 elements takes some 30 MB. */
const most = 6;
const known = new WeakMap<Workspace, Map<string, Drawing>>();

/** The drawing of a file, as it was left, as long as it is among those that were looked at last and the language is the same. */
export function drawingOf(workspace: Workspace, fileId: string, language: Language): Drawing {
  const drawings = known.get(workspace) ?? new Map<string, Drawing>();
  known.set(workspace, drawings);
  const last = drawings.get(fileId);
  drawings.delete(fileId);
  if (last && last.language !== language) last.close();
  const drawing = last?.language === language ? last : new Drawing(language);
  drawings.set(fileId, drawing);
  for (const [id, old] of drawings) {
    if (drawings.size <= most) break;
    drawings.delete(id);
    old.close();
  }
  return drawing;
}
