import { formKeyOf, type ParsedFile, type Problem } from '../../definitions';
import {
  administrativeUnits,
  type AgencyRecord,
  checkActInput,
  checkSubmission,
  type DataField,
  type FormProblem,
  nationalWorkingTime,
  variablesOfAct,
} from '../../one-stop-shop';
import type { JsonObject, LocalizedText } from '../../kernel';
import {
  type Coverage,
  coverageOf,
  type Observation,
  readProcedure,
  readScenario,
  runScenario,
  type Scenario,
  scenarioCores,
  ScenarioFormatError,
  type ScenarioRun,
} from '../../scenarios';
import { bytesOf, contentIn, type ModelText } from '../model-texts';
import { type Drawn, drawnIn } from './drawn';
import { type MomentSeen, momentOf, visible } from './moment';

/** Stories to be played on a model: one that is being written, or those among its files. */
export interface PlayTask {
  files: ModelText[];
  stories: ModelText[];
  /** Of the organisation: what addresses may name. */
  agencies: readonly AgencyRecord[];
}

export type SeenMoment = Observation &
  MomentSeen & {
    /** What the form of the task that was completed would have refused. */
    formProblems: FormProblem[];
  };

export interface PlayedStory {
  file: string;
  title: { vi: string; en: string } | null;
  /** After the start and after each step. */
  seen: SeenMoment[];
  /** Steps that were carried out, without the start. */
  steps: number;
  failures: { step: number | 'given' | 'then'; message: LocalizedText; elements: string[] }[];
  /** Ids of flow nodes and sequence flows that tokens have come by. */
  touched: string[];
}

export interface PlayAnswer {
  /** Why the model cannot run; then nothing is played. */
  problems: Problem[];
  drawn: Drawn;
  /** What the procedure asks of a case. */
  data: DataField[];
  stories: PlayedStory[];
  /** Of all stories together. */
  coverage: Coverage;
}

/**
 * Plays stories on the core that runs every case, with a driven clock, and leaves no trace. The calendar is the national one that the
 * product brings along, whatever is published on this server: a story is a test, and says the same wherever it is played.
 */
export async function play({ files, stories, agencies }: PlayTask): Promise<PlayAnswer> {
  const procedure = await readProcedure('model', bytesOf(files));
  const { graphs } = procedure;
  // What the exploration of the control flow finds is best seen by playing it.
  const problems = procedure.problems.filter(({ rule }) => !rule.startsWith('soundness/'));
  const content = contentIn(procedure.files);
  const drawn = drawnIn(procedure.files);
  const names = new Map(drawn.elements.map(({ id, name }) => [id, name ?? id]));
  const played: PlayedStory[] = [];
  const touched = new Set<string>();
  if (problems.length === 0)
    for (const story of stories) {
      const one = await playStory(story);
      for (const id of one.touched) touched.add(id);
      played.push(one);
    }
  return {
    problems,
    drawn,
    data: content?.data ?? [],
    stories: played,
    coverage: coverageOf(graphs, touched),
  };

  async function playStory({ name: file, content: text }: ModelText): Promise<PlayedStory> {
    const unread = { file, title: null, seen: [], steps: 0, touched: [] };
    try {
      const scenario = readScenario(text);
      const { title, process } = scenario;
      if (!graphs.some(({ processId }) => processId === process))
        return {
          ...unread,
          title,
          failures: [
            {
              step: 'given',
              message: {
                vi: `mô hình không có quy trình "${process}"`,
                en: `there is no process "${process}"`,
              },
              elements: [],
            },
          ],
        };
      const { run, moments } = await watched(scenario);
      const seen = run.seen.map((observation, index) => ({ ...observation, ...moments[index]! }));
      return { file, title, seen, steps: run.steps, failures: run.failures, touched: [...run.touched] };
    } catch (error) {
      if (!(error instanceof ScenarioFormatError)) throw error;
      const { message } = error;
      return {
        ...unread,
        failures: [{ step: 'given', message: { vi: message, en: message }, elements: [] }],
      };
    }
  }

  async function watched(scenario: Scenario): Promise<{ run: ScenarioRun; moments: Watched[] }> {
    const moments: Watched[] = [];
    let formProblems: FormProblem[] = [];
    const ofThisProcess = content?.process === scenario.process ? content : undefined;
    const run = await runScenario(scenario, procedure, scenarioCores()[0]!.core, nationalWorkingTime(), {
      nameOf: (id) => names.get(id) ?? id,
      look: (host, caseId) => {
        const moment = momentOf(host, caseId, moments.at(-1)?.seq ?? 0, ofThisProcess);
        moments.push({ ...moment, formProblems });
        formProblems = [];
      },
      completing: (host, task, data) => {
        if (task.details.kind !== 'user-task') return;
        const { formRef, formKey, act } = task.details.task.attributes;
        formProblems = checkedForm(formIn(procedure.files, formRef ?? formKey), {
          act,
          data,
          variables: visible(host, task),
          now: host.now,
          agencies,
        });
      },
    });
    return { run, moments };
  }
}

type Watched = MomentSeen & Pick<SeenMoment, 'formProblems'>;

/** What completing the task at a desk would refuse. Without a form everything is taken. */
function checkedForm(
  schema: JsonObject | undefined,
  sent: {
    act: string | undefined;
    data: JsonObject;
    variables: JsonObject;
    now: number;
    agencies: readonly AgencyRecord[];
  },
): FormProblem[] {
  if (!schema) return [];
  const { act, data, variables, now, agencies } = sent;
  const checked = checkSubmission({
    schema,
    values: data,
    variables,
    now,
    allowed: variablesOfAct(act),
    unitsOn: (date) => administrativeUnits({ agencies }, date),
  });
  return [...checked.problems, ...checkActInput(act, checked.variables)];
}

function formIn(files: readonly ParsedFile[], reference: string | undefined): JsonObject | undefined {
  if (reference === undefined) return undefined;
  const key = formKeyOf(reference);
  for (const file of files)
    if (file.kind === 'form' && (file.key === reference || file.key === key)) return file.schema;
  return undefined;
}
