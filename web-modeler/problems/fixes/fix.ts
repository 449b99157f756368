import type { Text } from '../../../web/shared/texts/texts';
import type { Finding } from '../finding';
import type { Drawing } from './drawing';

/** Mends one finding through the commands of the drawing: one step for undo, whatever it is made of. */
export interface DrawingFix {
  kind: 'drawing';
  label: Text;
  /** False: here it does not help. */
  fits?(drawing: Drawing, elementId: string): boolean;
  run(drawing: Drawing, elementId: string, finding: Finding): void;
}

/** Mends one finding in the text of a file, its own or another of the model. */
export interface TextFix {
  kind: 'text';
  label: Text;
  /** The name of the file that changes and its new content; undefined: here it does not help. */
  change(
    finding: Finding,
    contentOf: (name: string) => string | undefined,
    names: readonly string[],
  ): TextChange | undefined;
}

export interface TextChange {
  name: string;
  content: string;
}

export type Fix = DrawingFix | TextFix;
