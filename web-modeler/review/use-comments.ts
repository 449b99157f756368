import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api, newCommandKey, type Schema } from '../../web/shared/api/client';

export type Comment = Schema<'CommentView'>;

/** Below the key of the model: what others say comes with the live topic of the model. */
const keyOf = (modelId: string) => ['model', modelId, 'comments'];

export function useComments(modelId: string) {
  return useQuery({
    queryKey: keyOf(modelId),
    queryFn: () => answerOf(api.GET('/api/v1/models/{id}/comments', { params: { path: { id: modelId } } })),
  });
}

/** Writes; the same words at the same place again carry the same key. */
export function useWriting(modelId: string) {
  const client = useQueryClient();
  const sent = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (body: Schema<'WriteCommentRequest'>) => {
      const of = JSON.stringify(body);
      if (sent.current.of !== of) sent.current = { of, key: newCommandKey() };
      return answerOf(
        api.POST('/api/v1/models/{id}/comments', {
          params: { path: { id: modelId } },
          headers: { 'Idempotency-Key': sent.current.key },
          body,
        }),
      );
    },
    onSuccess: (list) => {
      sent.current = { of: '', key: '' };
      client.setQueryData(keyOf(modelId), list);
    },
  });
}

/** Puts right what one has written; the same words once more change nothing. */
export function useEditing(modelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id: commentId, text }: { id: string; text: string }) =>
      answerOf(
        api.PUT('/api/v1/models/{id}/comments/{commentId}', {
          params: { path: { id: modelId, commentId } },
          body: { text },
        }),
      ),
    onSuccess: (list) => client.setQueryData(keyOf(modelId), list),
  });
}

export function useSettling(modelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id: commentId, isResolved }: { id: string; isResolved: boolean }) => {
      const params = { path: { id: modelId, commentId } };
      return answerOf(
        isResolved
          ? api.POST('/api/v1/models/{id}/comments/{commentId}/resolve', { params })
          : api.POST('/api/v1/models/{id}/comments/{commentId}/reopen', { params }),
      );
    },
    onSuccess: (list) => client.setQueryData(keyOf(modelId), list),
  });
}
