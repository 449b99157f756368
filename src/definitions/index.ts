export * from './graph/process-graph';
export * from './compile-bpmn';
export * from './parsed-file';
export * from './problem';
export * from './timers';
