import type { Choice } from '../fields/field';
import type { SampleData } from '../feel/sample';
import type { Variable } from './variable';
import type { TimeUnit } from './vocabulary';

/** A statutory limit of procedure.yaml. */
export interface LegalLimit {
  value: number;
  unit: TimeUnit;
  /** FEEL, without `=`; absent: for every case. */
  when?: string;
  source?: string;
}

/** What procedure.yaml says that the panel can use; what is not readable there is not here. */
export interface ProcedureFacts {
  code?: string;
  /** Id of the process that it is about. */
  process?: string;
  units: Choice[];
  variables: Variable[];
  limits: LegalLimit[];
}

/** Everything around a drawing that its panel offers: the other files of the model, and the organisation. */
export interface Facts {
  procedure?: ProcedureFacts;
  /** Of the organisation of today, by key. */
  units: Choice[];
  agencies: Choice[];
  forms: (Choice & { variables: Variable[] })[];
  decisions: (Choice & { outputs: Variable[] })[];
  processes: Choice[];
  sample: SampleData;
}

export const noFacts: Facts = {
  units: [],
  agencies: [],
  forms: [],
  decisions: [],
  processes: [],
  sample: { values: {} },
};

interface EventBus {
  fire(event: string): void;
}

/** The facts of the open model, as a service of its modeler; the panel is drawn anew when they change. */
export class ModelFacts {
  static readonly $inject = ['eventBus'];
  private facts: Facts = noFacts;

  constructor(private readonly eventBus: EventBus) {}

  get(): Facts {
    return this.facts;
  }

  set(facts: Facts): void {
    this.facts = facts;
    this.eventBus.fire('propertiesPanel.providersChanged');
  }
}
