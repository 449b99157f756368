import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { compileBpmn, type ProcessGraph } from '../../definitions';
import { type Clock, iso } from '../../kernel';
import { RehearseMigration } from '../../runtime';
import type { ModelText } from '../model-texts';
import type { ImpactView } from './impact.dto';

/** What taking a set of files into service would mean for what is running: counts by step, and a dry run of moving each instance. */
@Injectable()
export class Impact {
  constructor(
    private readonly rehearsal: RehearseMigration,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `before`: the files of the version that it is compared with, whose processes may be gone. */
  async of(before: readonly ModelText[], after: readonly ModelText[]): Promise<ImpactView> {
    const [old, now] = [await graphsIn(before), await graphsIn(after)];
    const keys = [...new Set([...now.keys(), ...old.keys()])];
    const processes = [];
    for (const key of keys) {
      const target = now.get(key) ?? null;
      const outlook = await this.rehearsal.look(key, target);
      processes.push({ ...outlook, name: (target ?? old.get(key))?.name ?? null, isKept: target !== null });
    }
    return { at: iso(this.clock.now().getTime()), processes };
  }
}

/** What can be read of them; a file with problems may have no process yet. */
async function graphsIn(files: readonly ModelText[]): Promise<Map<string, ProcessGraph>> {
  const graphs = new Map<string, ProcessGraph>();
  for (const { name, content } of files) {
    if (!name.endsWith('.bpmn')) continue;
    const { model } = await compileBpmn(content, name);
    for (const graph of model?.graphs ?? []) graphs.set(graph.processId, graph);
  }
  return graphs;
}
