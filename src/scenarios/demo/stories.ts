import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readScenarios } from '../read-scenarios';
import type { Scenario } from '../scenario';
import { fateOf, pick } from './chance';

/** The stories of one procedure; the first one is the plain way through it. */
export interface Stories {
  process: string;
  all: readonly Scenario[];
}

/** What the demo can play: people, time and messages. Worker and signal steps belong to whole systems. */
const playable = ({ when }: Scenario) => when.every(({ kind }) => kind !== 'work' && kind !== 'signal');

/** The scenarios of every procedure in `folder`, by process. */
export async function readStories(folder: string): Promise<Map<string, Stories>> {
  const stories = new Map<string, Stories>();
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (!entry.isDirectory()) continue;
    for (const { scenario } of await readScenarios(join(folder, entry.name, 'scenarios'))) {
      if (!playable(scenario)) continue;
      const { process } = scenario;
      stories.set(process, { process, all: [...(stories.get(process)?.all ?? []), scenario] });
    }
  }
  return stories;
}

/** Half of all cases go the plain way, the others each follow one of the stories. */
export const storyOf = ({ all }: Stories, caseCode: string): Scenario => {
  const fate = fateOf(caseCode);
  return fate < 0.5 ? all[0]! : pick(all, (fate - 0.5) * 2);
};

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
