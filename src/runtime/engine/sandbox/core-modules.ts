import { join } from 'node:path';
import type { CoreName } from '../../../definitions';

/** Where a worker finds a core: the module to load and the name it exports the core under. */
export interface CoreModule {
  path: string;
  name: string;
}
export type CoreModules = Record<CoreName, CoreModule>;

export const coreModules: CoreModules = {
  'token-core': { path: join(__dirname, '../token-core'), name: 'tokenCore' },
  'bpmn-engine': { path: join(__dirname, '../bpmn-engine'), name: 'bpmnEngineCore' },
};
