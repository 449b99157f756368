export * from './duration';
export * from './timer-value';
