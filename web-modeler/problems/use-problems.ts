import { useEffect, useSyncExternalStore } from 'react';
import type { Schema } from '../../web/shared/api/client';
import { answerOf, api } from '../../web/shared/api/client';
import { inLanguage, useLanguage } from '../../web/shared/texts/texts';
import { serverNow } from '../../web/shared/time/server-clock';
import { useWorkspace, type Workspace } from '../workspace/workspace';
import type { DrawnFile, Finding, Severity } from './finding';
import { LiveProblems, type ProblemsState } from './live-problems';
import { RulesThread } from './rules-thread';

const known = new WeakMap<Workspace, LiveProblems>();

/** One examination for all that show it: the panel, the count on its tab, the marks on the elements. */
function liveProblemsOf(workspace: Workspace): LiveProblems {
  const standing = known.get(workspace);
  if (standing) return standing;
  const rules = new RulesThread();
  const live = new LiveProblems(workspace, {
    here: (files, now) => rules.ask(files, now),
    server: (unsaved) => askServer(workspace.modelId, unsaved),
    now: serverNow,
    say: ({ message }) => inLanguage({ ...message }),
  });
  known.set(workspace, live);
  return live;
}

async function askServer(id: string, files: readonly DrawnFile[]): Promise<Finding[]> {
  const { problems, warnings } = await answerOf(
    api.POST('/api/v1/models/{id}/check', { params: { path: { id } }, body: { files: [...files] } }),
  );
  return [...problems.map(asFinding('error')), ...warnings.map(asFinding('warning'))];
}

const asFinding =
  (severity: Severity) =>
  ({ file, elementId, rule, messages, path }: Schema<'ProblemView'>): Finding => ({
    file,
    rule,
    severity,
    message: { vi: messages.vi, en: messages.en },
    ...(elementId && { elementId }),
    ...(path && { path }),
  });

/** What is wrong with the open model, always of what is drawn now or a moment ago. */
export function useProblems(): ProblemsState {
  const live = liveProblemsOf(useWorkspace());
  const language = useLanguage();
  useEffect(() => live.sayAnew(), [live, language]);
  return useSyncExternalStore(live.listen, live.get);
}
