import { useEffect } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { type Mark, useWorkspace } from '../workspace/workspace';
import { useComments } from './use-comments';

const texts = defineTexts({
  waiting: { vi: '{count} ý kiến chưa xong', en: '{count} open comments' },
  said: { vi: '{name}: {text}', en: '{name}: {text}' },
});

/** Characters of a comment that stand on the diagram. */
const most = 140;

/** Open comments are marked at their elements and counted, whichever panel is shown. */
export default function CommentsCompanion() {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const { data } = useComments(workspace.modelId);
  useEffect(() => {
    const open = data?.items.filter(({ resolvedAt }) => resolvedAt === null) ?? [];
    const byFile = new Map<string, Mark[]>();
    for (const { fileName, elementId, text, writtenBy } of open) {
      if (!fileName || !elementId) continue;
      const short = text.length > most ? `${text.slice(0, most)}…` : text;
      const mark: Mark = {
        elementId,
        tone: 'comment',
        title: t('said', { name: writtenBy.name, text: short }),
      };
      byFile.set(fileName, [...(byFile.get(fileName) ?? []), mark]);
    }
    workspace.setMarks('comments', byFile);
    workspace.setBadge(
      'review',
      open.length === 0
        ? undefined
        : { count: open.length, tone: 'neutral', title: t('waiting', { count: open.length }) },
    );
    // Words follow the language with the next change of comments.
  }, [workspace, data]);
  useEffect(
    () => () => {
      workspace.setMarks('comments', new Map());
      workspace.setBadge('review', undefined);
    },
    [workspace],
  );
  return null;
}
