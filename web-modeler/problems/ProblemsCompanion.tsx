import { useEffect } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import { countOf } from './groups';
import { useProblems } from './use-problems';

const texts = defineTexts({
  counted: { vi: '{errors} lỗi, {warnings} cảnh báo', en: '{errors} errors, {warnings} warnings' },
});

/** Examines for as long as the model is open, so that elements are marked and the tab counts while the panel is closed too. */
export default function ProblemsCompanion() {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const { errors, warnings } = countOf(useProblems().findings);
  const title = t('counted', { errors, warnings });
  useEffect(() => {
    const count = errors || warnings;
    workspace.setBadge(
      'problems',
      count === 0 ? undefined : { count, tone: errors > 0 ? 'error' : 'warning', title },
    );
  }, [workspace, errors, warnings, title]);
  useEffect(() => () => workspace.setBadge('problems', undefined), [workspace]);
  return null;
}
