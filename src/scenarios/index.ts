export { scenarioCores } from './cores';
export { loadProcedure, type Procedure } from './load-procedure';
export { hasPassed, playProcedure, type PlayedProcedure, type ScenarioCore } from './play-procedure';
export { readScenario, ScenarioFormatError } from './read-scenario';
export { runScenario, type ScenarioRun } from './run-scenario';
export type * from './scenario';
export { demoAccounts, demoPassword } from './demo/demo-accounts';
export { beginningOf, demoPast, seedDemo } from './demo/seed-demo';
