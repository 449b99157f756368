import { Anchor, List } from '@mantine/core';
import type { Schema } from '../../shared/api/client';

/** Files of a document or a task, each a download. */
export function FileLinks(props: { subjectId: string; files: readonly Schema<'DirectiveFileView'>[] }) {
  if (props.files.length === 0) return null;
  return (
    <List size="sm" spacing={2}>
      {props.files.map(({ id, name }) => (
        <List.Item key={id}>
          <Anchor href={`/api/v1/directive-files/${props.subjectId}/${id}`} download={name} size="sm">
            {name}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
