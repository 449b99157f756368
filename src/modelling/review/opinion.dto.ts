import { FindingsView } from '../model.dto';

/** One core after one step: what is new since the step before. */
export class SeenStepView {
  /** active, completed or cancelled. */
  state: string;
  /** Kind, element, name, and when a timer is due; one per open wait. */
  waits: string[];
  /** Element and code. */
  incidents: string[];
  /** Sequence flows taken for the first time. */
  took: string[];
  /** `name = value` of what was set or changed. */
  data: string[];
  sent: string[];
  /** State and data of called instances. */
  called: string[];
}

export class StoppedView {
  first?: string;
  second?: string;
}

export class TraceStepView {
  /** 0: the start. */
  step: number;
  /** What was done, such as `complete receive-dossier`. */
  did: string;
  /** Null where the core did not get there. */
  first: SeenStepView | null;
  second: SeenStepView | null;
  /** state, waits, incidents, flows, variables, sent, called or stopped; empty before the first difference. */
  differsIn: string[];
  /** Why a core did not get there. */
  stopped: StoppedView;
}

export class CutView {
  process: string;
  element: string;
  /** event-sub-process, boundary-event, branch or flow. */
  what: string;
}

export class RefusalView {
  element: string;
  message: string;
}

export class StoryOpinionView {
  file: string;
  title: string | null;
  /** Steps of the story, without the start. */
  steps: number;
  /** agreed, differs or impossible. */
  verdict: string;
  /** Steps that both cores have carried out. */
  compared: number;
  /** What the model of the second core was without, because the story does not come by it. */
  cut: CutView[];
  /** Why the second core could not follow to the end. */
  reasons: RefusalView[];
  /** Both runs up to the first step at which they part; empty unless they differ. */
  trace: TraceStepView[];
}

export class NamedElement {
  id: string;
  name: string;
}

export class OpinionsView {
  /** Names of the cores, the one that runs every case first. */
  cores: string[];
  stories: StoryOpinionView[];
  /** What people call the elements and sequence flows that are named here. */
  names: NamedElement[];
}

export class ReviewFindings extends FindingsView {
  /** Null where no scenario was sent, and where it took too long. */
  opinions: OpinionsView | null;
}
