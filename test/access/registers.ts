import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config';
import { ActOnFeedback, ActOnTask, EnterFeedback, GiveDirective, GiveTask } from '../../src/one-stop-shop';
import { newId } from '../../src/kernel';
import type { Shop } from '../builders/start-shop';
import type { ApiClient } from '../support/api-client';

/** Feedback and tasks of directives at every step, each time new ones. */
export async function registersOf(shop: Shop, api: ApiClient, upload: () => Promise<string>) {
  for (const folder of ['P15-feedback', 'P16-directives']) {
    const content = readFileSync(join(projectRoot, 'processes', folder, 'process.bpmn'), 'utf8');
    const reply = await shop.api.deploy([{ name: 'process.bpmn', content }]);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body, null, 1));
  }
  const { app } = shop;
  const supervisor = { ...shop.as('minh'), roles: ['supervisor'] };

  const feedback = async (
    state: 'RECEIVED' | 'ANSWERING' | 'APPROVING' | 'PUBLISHING' | 'PUBLISHED' = 'RECEIVED',
  ): Promise<{ id: string; code: string; version: number }> => {
    const entered = await app.get(EnterFeedback, { strict: false }).execute(
      { actor: shop.as('an') },
      {
        agency: 'xa-an-phu',
        channel: 'COUNTER',
        category: 'DELAY',
        title: 'Hồ sơ chậm trả',
        content: 'Hồ sơ nộp đã lâu chưa có kết quả.',
        sender: { id: null, name: 'Người Gửi', email: () => Promise.resolve(null), phone: null },
        language: 'vi',
      },
    );
    const act = app.get(ActOnFeedback, { strict: false });
    let version = 2;
    const steps = [
      ['an', { act: 'classify', category: 'DELAY', handlerId: null }],
      ['binh', { act: 'answer', answer: 'Kết quả đã có tại quầy.' }],
      ['lan', { act: 'approve', publish: true }],
      [
        'an',
        {
          act: 'publish',
          title: 'Chậm trả',
          question: 'Vì sao chậm trả kết quả?',
          answer: 'Kết quả đã có.',
        },
      ],
    ] as const;
    const until = ['RECEIVED', 'ANSWERING', 'APPROVING', 'PUBLISHING', 'PUBLISHED'].indexOf(state);
    for (const [who, deed] of steps.slice(0, until))
      ({ version } = await act.execute({ actor: shop.as(who) }, entered.id, deed, version));
    return { ...entered, version };
  };

  const directive = async (): Promise<string> => {
    const { id } = await app.get(GiveDirective, { strict: false }).execute(
      { actor: supervisor },
      {
        agency: 'tinh',
        number: `${newId()}/CĐ`,
        issuedOn: '2026-11-01',
        signer: 'Cao Minh',
        abstract: 'Chấn chỉnh việc trả kết quả',
        uploads: [],
      },
    );
    return id;
  };
  const directiveTask = async (
    state: 'ASSIGNED' | 'IN_PROGRESS' = 'ASSIGNED',
  ): Promise<{ id: string; directiveId: string; version: number }> => {
    const directiveId = await directive();
    const { id } = await app.get(GiveTask, { strict: false }).execute({ actor: supervisor }, directiveId, {
      content: 'Rà soát hồ sơ quá hạn',
      product: 'Báo cáo',
      leadAgency: 'xa-an-phu',
      cooperating: [],
      dueOn: '2027-06-30',
    });
    let version = 2;
    if (state === 'IN_PROGRESS')
      ({ version } = await app
        .get(ActOnTask, { strict: false })
        .execute({ actor: shop.as('lan') }, id, { act: 'accept' }, version));
    return { id, directiveId, version };
  };
  /** What the lead has handed in with its report. */
  const directiveFile = async (): Promise<{ subjectId: string; fileId: string }> => {
    const { id, version } = await directiveTask('IN_PROGRESS');
    const report = { act: 'complete', version, text: 'Xong', uploads: [await upload()] };
    await shop.ok(api.post(`/directive-tasks/${id}/acts`, report));
    const task = await shop.ok<any>(api.get(`/directive-tasks/${id}`));
    return { subjectId: id, fileId: task.entries.at(-1).files[0].id };
  };
  return { feedback, directive, directiveTask, directiveFile };
}
