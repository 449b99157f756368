export * from './boot-sequence';
export * from './config';
export * from './config.module';
