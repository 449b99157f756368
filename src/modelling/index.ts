export { modellingMessages } from './modelling.errors';
export { modellingEntities, ModellingModule } from './modelling.module';
