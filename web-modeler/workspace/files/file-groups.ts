import { defineTexts } from '../../../web/shared/texts/texts';
import type { FileKind } from '../file-kind';
import type { WorkFile } from '../workspace';

/** Kinds in the order in which a procedure is thought of. */
export const kinds = ['bpmn', 'form', 'dmn', 'procedure', 'scenario', 'other'] as const satisfies FileKind[];

export const kindTexts = defineTexts<FileKind>({
  bpmn: { vi: 'Quy trình', en: 'Processes' },
  form: { vi: 'Biểu mẫu', en: 'Forms' },
  dmn: { vi: 'Bảng quyết định', en: 'Decisions' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  scenario: { vi: 'Kịch bản', en: 'Scenarios' },
  other: { vi: 'Khác', en: 'Other' },
});

export const filesOf = (files: readonly WorkFile[], kind: FileKind): WorkFile[] =>
  files
    .filter((file) => file.kind === kind)
    .sort((one, other) => one.name.localeCompare(other.name, 'vi', { numeric: true }));
