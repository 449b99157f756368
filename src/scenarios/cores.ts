import { secondOpinion, tokenCore } from '../runtime';
import type { ScenarioCore } from './play-procedure';

/** The cores that give their opinion on every scenario they can run; the first one runs every case. */
export const scenarioCores = (): ScenarioCore[] => [{ core: tokenCore, refusals: () => [] }, secondOpinion()];
