import type { CoreName, DeployedProcess, Definitions, DefinitionReader } from '../definitions';
import { analyseDmn, parseDmn } from '../expressions';
import type { DecisionModel } from '../expressions';
import { DomainError } from '../kernel';
import type { JsonObject } from '../kernel';
import type {
  Advance,
  EngineCommand,
  EngineCore,
  EngineState,
  EngineView,
  Occupancy,
} from './engine/contract';
import type { Executor, FrozenDecisions } from './engine/sandbox';

export type Cores = Partial<Record<CoreName, EngineCore>>;

/**
 * Runs one command of one instance on the core its definition names, with the decisions its deployment froze; the
 * same call gives the same answer.
 */
export class Execution {
  /** By definition id; a version's decisions never change. */
  private readonly decisions = new Map<string, FrozenDecisions>();

  constructor(
    private readonly executor: Executor,
    private readonly cores: Cores,
    private readonly definitions: Pick<Definitions, 'findDecision'>,
  ) {}

  async advance(
    reader: DefinitionReader,
    definition: DeployedProcess,
    state: EngineState | null,
    command: EngineCommand,
    now: number,
  ): Promise<Advance> {
    return this.executor.execute({
      graph: definition.graph,
      graphKey: definition.id,
      decisions: await this.decisionsOf(reader, definition),
      state,
      command,
      now,
    });
  }

  /** The open waits and incidents of a saved state. */
  describe(definition: DeployedProcess, state: EngineState): EngineView {
    return this.core(state).describe(definition.graph, state);
  }

  /** The same, with what of its graph the state stands on where its core tells. */
  standing(definition: DeployedProcess, state: EngineState): EngineView & { occupancy?: Occupancy } {
    const core = this.core(state);
    const occupancy = core.occupancy?.(definition.graph, state);
    return { ...core.describe(definition.graph, state), ...(occupancy && { occupancy }) };
  }

  /** What a form at this execution may read. */
  visibleVariables(definition: DeployedProcess, state: EngineState, executionId: string): JsonObject {
    const core = this.core(state);
    return core.visibleVariables
      ? core.visibleVariables(definition.graph, state, executionId)
      : core.describe(definition.graph, state).variables;
  }

  /** A state of a core this server does not have is refused, never guessed at. */
  private core(state: EngineState): EngineCore {
    const core = this.cores[state.core];
    if (!core) throw new DomainError('ENGINE.UNKNOWN_CORE', 'unavailable', { core: state.core });
    return core;
  }

  private async decisionsOf(reader: DefinitionReader, definition: DeployedProcess): Promise<FrozenDecisions> {
    const known = this.decisions.get(definition.id);
    if (known) return known;
    const frozen = await this.freeze(reader, definition);
    if (this.decisions.size >= CACHED) this.decisions.delete(this.decisions.keys().next().value as string);
    this.decisions.set(definition.id, frozen);
    return frozen;
  }

  private async freeze(reader: DefinitionReader, definition: DeployedProcess): Promise<FrozenDecisions> {
    const wanted = new Set(
      Object.values(definition.graph.nodes).flatMap((node) =>
        'decision' in node && node.decision ? [node.decision.decisionRef] : [],
      ),
    );
    const models = new Map<string, DecisionModel>();
    let bounded = true;
    for (const decisionRef of wanted) {
      const found = await this.definitions.findDecision(reader, definition.deploymentId, decisionRef);
      if (!found) continue;
      const { model } = await parseDmn(found.xml);
      if (!model) throw new DomainError('DEFINITION.ALTERED', 'bug', { decisionRef });
      models.set(found.hash, model);
      bounded &&= analyseDmn(model).bounded.includes(decisionRef);
    }
    return { key: [...models.keys()].sort().join(' ') || 'none', models: [...models.values()], bounded };
  }
}

const CACHED = 500;
