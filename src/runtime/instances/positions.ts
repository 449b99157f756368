import type { EngineView } from '../engine/contract';

/** Where the tokens are, as histories keep it. */
export const positionsOf = ({ tokens }: EngineView) =>
  tokens.map(({ elementId, count }) => ({ elementId, count }));
