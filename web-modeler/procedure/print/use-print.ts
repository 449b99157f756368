import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../../web/shared/api/client';
import { kindOf } from '../../workspace/file-kind';

export interface PrintedModel {
  model: Schema<'ModelView'>;
  files: readonly Schema<'ModelFileView'>[];
  drawn: Schema<'DrawnProcedureView'>;
}

/** Everything that is printed of a model, as it is saved. */
export const usePrint = (id: string) =>
  useQuery({
    queryKey: ['model', id, 'print'],
    queryFn: async (): Promise<PrintedModel> => {
      const path = { id };
      const model = await answerOf(api.GET('/api/v1/models/{id}', { params: { path } }));
      const wanted = model.files.filter(({ name }) => ['bpmn', 'form', 'procedure'].includes(kindOf(name)));
      const files = await Promise.all(
        wanted.map(({ id: fileId }) =>
          answerOf(api.GET('/api/v1/models/{id}/files/{fileId}', { params: { path: { id, fileId } } })),
        ),
      );
      const drawn = await answerOf(api.POST('/api/v1/models/{id}/procedure', { params: { path }, body: {} }));
      return { model, files, drawn };
    },
    gcTime: 0,
  });
