import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode } from 'react';
import { defineTexts, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({
  cancel: { vi: 'Hủy', en: 'Cancel' },
  refused: { vi: 'Không thực hiện được', en: 'It could not be done' },
});

interface ActDialogProps {
  title: string;
  /** What it is about: the case, the unit. */
  about: ReactNode;
  confirm: string;
  isReady: boolean;
  isSending: boolean;
  error: unknown;
  close: () => void;
  send: () => void;
  children: ReactNode;
}

/** A dialog of one act; a refusal stands in it, and nothing that was entered is lost. */
export function ActDialog(props: ActDialogProps) {
  const t = useTexts(texts);
  return (
    <Modal opened onClose={props.close} title={props.title} size="md" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (props.isReady && !props.isSending) props.send();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed" component="div">
            {props.about}
          </Text>
          {props.children}
          {props.error !== null && props.error !== undefined && (
            <Alert color="red" variant="light" role="alert" title={t('refused')}>
              {props.error instanceof Error ? props.error.message : String(props.error)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={props.isSending} disabled={!props.isReady}>
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Says that an act was done; it stays readable for some seconds and is spoken. */
export const tellDone = (message: string): void => void notifications.show({ message, color: 'teal' });
