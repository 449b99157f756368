export { coreModules, type CoreModules } from './core-modules';
export type { ExecutionStep, FrozenDecisions } from './execution-step';
export { createExecutor, type Executor } from './executor';
export { hostFor } from './host';
export { Sandbox, type SandboxOptions } from './sandbox';
