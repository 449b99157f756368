import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newCommandKey } from '../../shared/api/client';

/**
 * One command of a dialog: sent again after a break it goes under the same key and is carried out once. What it changed is
 * asked for anew.
 */
export function useCommand<Input>(send: (input: Input, key: string) => Promise<unknown>, done: () => void) {
  const client = useQueryClient();
  const [key] = useState(newCommandKey);
  return useMutation({
    mutationFn: (input: Input) => send(input, key),
    onSuccess: async () => {
      done();
      await client.invalidateQueries({ queryKey: ['board'] });
    },
  });
}
