export * from './graph/process-graph';
