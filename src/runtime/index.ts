export * from './engine/contract';
export * from './engine/in-memory-host';
export { tokenCore } from './engine/token-core';
export { OfficeWeek, WorkingTime } from './working-time';
