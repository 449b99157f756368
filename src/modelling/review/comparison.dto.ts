import { IsUUID } from 'class-validator';
import { DefinitionView, ElementChangeView } from '../../definitions';

/** Both sides of a BPMN file, to draw them; null: there is none. */
export class ComparedTexts {
  before: string | null;
  after: string | null;
}

export class FileComparisonView {
  name: string;
  /** bpmn, form, dmn, document, or unreadable: then only that it differs is known. */
  kind: string;
  change: 'added' | 'removed' | 'changed';
  elements: ElementChangeView[];
  /** Of a BPMN file. */
  texts?: ComparedTexts;
}

export class CompareVersionsQuery {
  /** A version in service. */
  @IsUUID()
  before: string;

  @IsUUID()
  after: string;
}

export class VersionComparison {
  before: DefinitionView;
  after: DefinitionView;
  files: FileComparisonView[];
}
