export * from './actor';
export * from './clock';
export * from './domain-error';
export * from './fault-point';
export * from './ids';
export * from './json';
export * from './localized-text';
export * from './plain-json';
