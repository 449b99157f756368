import { type ComponentType, lazy } from 'react';
import type { EditorProps } from './editor';
import type { FileKind } from './file-kind';

/** Which editor shows which kind of file; each is loaded when it is first needed. */
export const editors: Readonly<Record<FileKind, ComponentType<EditorProps>>> = {
  bpmn: lazy(() => import('../bpmn/BpmnEditor')),
  form: lazy(() => import('../forms/FormEditor')),
  dmn: lazy(() => import('../decisions/DmnEditor')),
  procedure: lazy(() => import('../procedure/ProcedureEditor')),
  scenario: lazy(() => import('../play/ScenarioEditor')),
  other: lazy(() => import('./TextEditor')),
};
