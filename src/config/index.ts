export * from './boot-sequence';
export * from './config';
export * from './config.module';
export * from './private-files';
export * from './unsafe-settings';
export * from './project-root';
export * from './rounds';
