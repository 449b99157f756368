import { answerOf, api, type Schema } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { RegisterDialog } from '../registers/RegisterDialog';
import { tomorrow } from '../registers/tomorrow';

const texts = defineTexts({
  title: { vi: 'Giao nhiệm vụ', en: 'Give a task' },
  content: { vi: 'Nội dung nhiệm vụ', en: 'What is to be done' },
  product: { vi: 'Sản phẩm', en: 'What is handed in' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  others: { vi: 'Cơ quan phối hợp', en: 'Cooperating agencies' },
  due: { vi: 'Hạn hoàn thành', en: 'Due' },
  dueHint: {
    vi: 'Rơi vào ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.',
    en: 'A day off moves it to the next working day.',
  },
});

/** A task out of a document: whose, with whom, what comes of it and by when. */
export function NewTask(props: { directiveId: string; close: () => void; done: (id: string) => void }) {
  const t = useTexts(texts);
  return (
    <RegisterDialog
      title={t('title')}
      fields={[
        { kind: 'long', name: 'content', label: t('content'), most: 2_000, least: 5, isRequired: true },
        { kind: 'line', name: 'product', label: t('product'), most: 500, isRequired: true },
        { kind: 'agency', name: 'leadAgency', label: t('lead'), isRequired: true },
        { kind: 'agencies', name: 'cooperating', label: t('others') },
        {
          kind: 'day',
          name: 'dueOn',
          label: t('due'),
          description: t('dueHint'),
          min: tomorrow(),
          isRequired: true,
        },
      ]}
      run={(request, key) =>
        answerOf(
          api.POST('/api/v1/directives/{id}/tasks', {
            params: { path: { id: props.directiveId } },
            body: request as unknown as Schema<'GiveTaskRequest'>,
            headers: { 'Idempotency-Key': key },
          }),
        )
      }
      done={({ id }) => props.done(id)}
      close={props.close}
    />
  );
}
