import { Examiner } from './examiner';
import type { DrawnFile, ExamineReply, ExamineRequest } from './finding';

/** The rules in a thread of their own: drawing never waits for them. */
const examiner = new Examiner();
const contents = new Map<string, string>();

addEventListener('message', async ({ data }: MessageEvent<ExamineRequest>) => {
  const { id, names, changed, now } = data;
  const begun = performance.now();
  for (const { name, content } of changed) contents.set(name, content);
  for (const name of contents.keys()) if (!names.includes(name)) contents.delete(name);
  const files: DrawnFile[] = names.map((name) => ({ name, content: contents.get(name) ?? '' }));
  const findings = await examiner.examine(files, now);
  postMessage({ id, findings, took: performance.now() - begun } satisfies ExamineReply);
});
