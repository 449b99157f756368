import type { DecisionModel } from '../expressions';
import type { Json, JsonObject } from '../kernel';
import type { ModdleElement } from './bpmn/moddle-element';
import type { ProcessGraph } from './graph/process-graph';

/** A file of a deployment after parsing: what the lint and the other checks look at. */
export type ParsedFile = ParsedModel | ParsedDecisions | ParsedForm | ParsedDocument;

export interface ParsedModel {
  kind: 'bpmn';
  file: string;
  /** The normalised `bpmn:Definitions`. */
  definitions: ModdleElement;
  /** One graph per executable process, in document order. */
  graphs: ProcessGraph[];
}

export interface ParsedDecisions {
  kind: 'dmn';
  file: string;
  xml: string;
  /** Id and name of every decision in the file. */
  decisions: { id: string; name?: string }[];
  /** Absent when the file was not understood whole. */
  model?: DecisionModel;
}

export interface ParsedForm {
  kind: 'form';
  file: string;
  key: string;
  schema: JsonObject;
}

/** Any other file that belongs to a procedure; `content` is the decoded YAML or JSON, absent for other files. */
export interface ParsedDocument {
  kind: 'document';
  file: string;
  content?: Json;
}
