import { Anchor, List } from '@mantine/core';
import type { Schema } from '../../shared/api/client';

/** Files of what stands in a register, each a download at `at`/id. */
export function FileLinks({ at, files }: { at: string; files: readonly Schema<'AttachedFileView'>[] }) {
  if (files.length === 0) return null;
  return (
    <List size="sm" spacing={2}>
      {files.map(({ id, name }) => (
        <List.Item key={id}>
          <Anchor href={`/api/v1/${at}/${id}`} download={name} size="sm">
            {name}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
