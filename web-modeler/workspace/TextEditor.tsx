import { Textarea } from '@mantine/core';
import type { EditorProps } from './editor';
import { useFile, useIsLocked, useWorkspace } from './workspace';

/** Any file that has no editor of its own: as text. */
export default function TextEditor({ fileId }: EditorProps) {
  const workspace = useWorkspace();
  const file = useFile(fileId);
  const isLocked = useIsLocked(fileId);
  return (
    <Textarea
      aria-label={file?.name}
      value={file?.content ?? ''}
      readOnly={isLocked}
      onChange={(event) => workspace.change(fileId, event.currentTarget.value)}
      autosize
      minRows={20}
      p="md"
      styles={{ input: { fontFamily: 'monospace' } }}
      spellCheck={false}
    />
  );
}
