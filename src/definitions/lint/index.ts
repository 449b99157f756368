export * from './context';
export * from './lint-deployment';
