import type { LocalizedText } from '../../kernel';
import { nationalWorkingTime } from '../../one-stop-shop';
import {
  type Cut,
  type Opinion,
  opinionsOn,
  readProcedure,
  readScenario,
  ScenarioFormatError,
  type SideBySide,
  sideBySide,
  type TwoCores,
  twoCores,
} from '../../scenarios';
import { bytesOf, type ModelText } from '../model-texts';

export interface OpinionTask {
  files: ModelText[];
  stories: ModelText[];
}

/** What the second core says of one story that was sent. */
export interface StoryOpinion {
  file: string;
  title: LocalizedText | null;
  /** Steps of the story, without the start. */
  steps: number;
  /** How the story fails on the core that runs every case, or why it cannot be read. */
  failures: { step: string; message: LocalizedText }[];
  verdict: 'agreed' | 'differs' | 'impossible';
  /** Steps that both have carried out. */
  compared: number;
  /** What the model of the second core was without, because the story does not come by it. */
  cut: Cut[];
  /** Why the second core could not follow to the end. */
  reasons: { element: string; message: LocalizedText }[];
  /** Both runs up to the first step at which they part; empty unless they differ. */
  trace: SideBySide[];
}

export interface OpinionAnswer {
  /** The cores, the one that runs every case first. */
  cores: [string, string];
  stories: StoryOpinion[];
  /** What people call the elements and sequence flows of the model. */
  names: Record<string, string>;
}

/** Both cores on every story. Of a model that cannot be deployed nothing is run: deployment says why. */
export async function askSecondOpinion(
  { files, stories }: OpinionTask,
  cores: TwoCores = twoCores(),
): Promise<OpinionAnswer> {
  const procedure = await readProcedure('model', bytesOf(files));
  const answer: StoryOpinion[] = [];
  const canRun = procedure.problems.every(({ rule }) => rule.startsWith('soundness/'));
  for (const { name: file, content } of canRun ? stories : []) {
    try {
      const scenarios = [{ file, scenario: readScenario(content) }];
      const opinions = await opinionsOn({ ...procedure, scenarios }, cores, nationalWorkingTime());
      answer.push(...opinions.map(told));
    } catch (error) {
      if (!(error instanceof ScenarioFormatError)) throw error;
      const { message } = error;
      answer.push({
        file,
        title: null,
        steps: 0,
        failures: [{ step: 'given', message: { vi: message, en: message } }],
        verdict: 'impossible',
        compared: 0,
        cut: [],
        reasons: [],
        trace: [],
      });
    }
  }
  const names: Record<string, string> = {};
  for (const { nodes, flows } of procedure.graphs) {
    for (const { id, name } of Object.values(nodes)) if (name) names[id] = name;
    for (const { id, name, source, target } of Object.values(flows))
      names[id] = name ?? `${nodes[source].name ?? source} → ${nodes[target].name ?? target}`;
  }
  return { cores: [cores.first.name, cores.second.core.name], stories: answer, names };
}

function told({ file, title, steps, failures, verdict }: Opinion): StoryOpinion {
  const reasons = verdict.kind === 'impossible' ? verdict.reasons : verdict.compared.reasons;
  return {
    file,
    title,
    steps,
    failures: failures.map(({ step, message }) => ({ step: String(step), message })),
    verdict: verdict.kind,
    compared: verdict.kind === 'impossible' ? 0 : verdict.compared.steps,
    cut: verdict.kind === 'impossible' ? [] : verdict.cut,
    reasons: reasons.map(({ elementId, message }) => ({ element: elementId, message })),
    trace: verdict.kind === 'differs' ? sideBySide(verdict.trace) : [],
  };
}
