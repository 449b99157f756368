import { secondOpinion, tokenCore } from '../runtime';
import type { ScenarioCore } from './play-procedure';
import type { TwoCores } from './second-opinion/opinion';

/** The cores that give their opinion on every scenario they can run; the first one runs every case. */
export const scenarioCores = (): ScenarioCore[] => [{ core: tokenCore, refusals: () => [] }, secondOpinion()];

/** Who runs every case, and who is asked about it. */
export const twoCores = (): TwoCores => ({ first: tokenCore, second: secondOpinion() });
