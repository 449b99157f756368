import { saveFile } from '../../../web/shared/files/fetch-file';
import type { FileKind } from '../file-kind';
import type { WorkFile } from '../workspace';

const mediaTypes: Readonly<Record<FileKind, string>> = {
  bpmn: 'application/xml',
  form: 'application/json',
  dmn: 'application/xml',
  procedure: 'application/yaml',
  scenario: 'application/yaml',
  other: 'text/plain',
};

/** Lets the browser keep a file of the model, as it is drawn now. */
export function downloadText({ name, kind, content }: Pick<WorkFile, 'name' | 'kind' | 'content'>): void {
  const bytes = new TextEncoder().encode(content);
  saveFile(bytes.buffer, name.slice(name.lastIndexOf('/') + 1), mediaTypes[kind]);
}
