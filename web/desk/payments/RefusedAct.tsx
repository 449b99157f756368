import { Alert } from '@mantine/core';

/** Why a command was refused, where it was given; what was typed stays. */
export function RefusedAct({ error }: { error: Error | null }) {
  return error ? (
    <Alert color="orange" variant="light" role="alert">
      {error.message}
    </Alert>
  ) : null;
}
