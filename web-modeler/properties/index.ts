import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from 'bpmn-js-properties-panel';
import { templatesModule } from '../templates/template-menus';
import { ModelFacts } from './facts/facts';
import { ProcedureProvider } from './provider';

export { PropertiesPane } from './PropertiesPane';

const procedure = {
  __init__: ['procedureProvider'],
  modelFacts: ['type', ModelFacts],
  procedureProvider: ['type', ProcedureProvider],
};

/** For `additionalModules` of the bpmn-js modeler whose elements `PropertiesPane` shows. */
export const propertiesModules: unknown[] = [
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  procedure,
  templatesModule,
];
