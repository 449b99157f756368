import { createContext, useContext } from 'react';
import type { Model } from './open-model';

export const ModelContext = createContext<Model | null>(null);

/** The model that is open, as the server has it: name, what it began from, how its approval stands. */
export function useModel(): Model {
  const model = useContext(ModelContext);
  if (!model) throw new Error('useModel is for what stands in an open model');
  return model;
}
