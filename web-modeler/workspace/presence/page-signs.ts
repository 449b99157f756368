import { answerOf, api } from '../../../web/shared/api/client';
import type { SignOfPage } from './presence';

/** The signs of one window, sent to the server. The one that leaves outlives the window. */
export const pageSigns =
  (id: string, pageId: string): SignOfPage =>
  async (wants, fileId) => {
    const { pages } = await answerOf(
      api.PUT('/api/v1/models/{id}/pages/{pageId}', {
        params: { path: { id, pageId } },
        body: { wants, ...(fileId && { fileId }) },
        keepalive: wants === 'LEAVE',
      }),
    );
    return pages;
  };
