import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfFolder } from '../../definitions';
import type { AgencyRecord } from '../../one-stop-shop';
import type { ModelText } from '../model-texts';
import { play } from './play';
import { playedView } from './play-view';

let permit: ModelText[];
beforeAll(async () => {
  permit = (await filesOfFolder('processes/P02-building-permit')).map(({ name, content }) => ({
    name,
    content: content.toString(),
  }));
});
const story = (name: string) => ({
  name,
  content: readFileSync(join('processes/P02-building-permit/scenarios', name), 'utf8'),
});
const agency = (
  key: string,
  tier: AgencyRecord['tier'],
  parentId: string | null,
  vi: string,
): AgencyRecord => ({
  id: key,
  key,
  tier,
  parentId,
  names: [{ from: '2025-07-01', vi, en: vi }],
  isExternal: false,
  calendarKey: null,
  validFrom: '2025-07-01',
  validTo: null,
});
const agencies = [
  agency('tinh', 'PROVINCE', null, 'UBND tỉnh Bình Minh'),
  agency('xa', 'COMMUNE', 'tinh', 'UBND xã An Phú'),
];
const played = async (files: ModelText[], stories: ModelText[]) =>
  playedView(await play({ files, stories, agencies }), 'vi');

/** A line of steps with what is given between the tags of the process. */
const process = (content: string) => [
  {
    name: 'p.bpmn',
    content: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
      xmlns:procedure="http://motcua.vn/schema/procedure/1.0" targetNamespace="t"><message id="m" name="answer" />
      <process id="p" isExecutable="true">${content}</process></definitions>`,
  },
];
const written = (when: string, then = '{}') => [
  {
    name: '',
    content: `{ title: { vi: a, en: a }, process: p, given: { at: '2026-10-05T08:00:00+07:00', caseCode: A }, when: [${when}], then: ${then} }`,
  },
];

describe('play', () => {
  it('follows the promise to the citizen: accepted, held up by a supplement, counted again, kept at the result', async () => {
    const { stories } = await played(permit, [story('06-supplement-in-time.yaml')]);
    expect(stories[0]).toMatchObject({ hasPassed: true, steps: 12 });
    const promises = stories[0]!.moments.map(({ promise }) => promise!);
    expect(promises.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'ACCEPTANCE RUNNING',
      ...Array<string>(3).fill('CASE RUNNING'),
      ...Array<string>(2).fill('CASE PAUSED'),
      ...Array<string>(5).fill('CASE RUNNING'),
      ...Array<string>(2).fill('CASE ENDED'),
    ]);
    expect(promises[3]!.explanation).toContain('bắt đầu tính thời hạn');
    expect(promises[6]!.explanation).toContain('tính lại từ đầu');
    expect(promises[6]!.explanation).toContain('Art. 19(4)');
  });

  it('says of open work when it is due and why, what its form can read, and what has happened', async () => {
    const { stories, forms, data } = await played(permit, [
      {
        name: '',
        content: story('06-supplement-in-time.yaml').content.replace(/when:[^]*/, 'when: []\nthen: {}'),
      },
    ]);
    const [moment] = stories[0]!.moments;
    const [task] = moment!.waits.filter(({ kind }) => kind === 'user-task');
    expect(task).toMatchObject({
      element: 'receive-dossier',
      form: 'receive-dossier',
      groups: ['one-stop.receiver'],
      by: [expect.stringMatching(/^Cán bộ tiếp nhận và trả kết quả, Trung tâm/)],
    });
    expect(task!.variables).toMatchObject({ applicationType: 'NEW' });
    expect(task!.why).toContain('bắt đầu tính thời hạn');
    expect(moment!.tokens).toContainEqual({ element: 'receive-dossier', count: 1 });
    expect(moment!.happened).toContainEqual(
      expect.objectContaining({ type: 'variable.set', name: 'buildingType', value: 'HOUSE' }),
    );
    expect(forms.map(({ key }) => key)).toContain('receive-dossier');
    expect(data.find(({ name }) => name === 'applicationType')).toMatchObject({ required: true });
  });

  it('tells what the form of a desk would refuse', async () => {
    const content = story('06-supplement-in-time.yaml').content.replace(
      'reception: ACCEPTED',
      'reception: MAYBE',
    );
    const { stories } = await played(permit, [{ name: '', content }]);
    expect(stories[0]!.moments[1]!.formProblems).toContainEqual(
      expect.objectContaining({
        field: 'reception',
        code: 'FORM.OPTION',
        message: expect.stringContaining('reception'),
      }),
    );
  });

  it('knows the administrative units, as a desk does', async () => {
    const [drawing] = process(
      `<startEvent id="s" /><userTask id="a" camunda:formRef="f" /><endEvent id="e" />
       <sequenceFlow id="f1" sourceRef="s" targetRef="a" /><sequenceFlow id="f2" sourceRef="a" targetRef="e" />`,
    );
    const form = { type: 'default', id: 'f', components: [{ type: 'address', id: 'at', key: 'at' }] };
    const refusedFor = async (commune: string) => {
      const at = `{ province: tỉnh Bình Minh, commune: ${commune}, unit: xa }`;
      const { stories } = await played(
        [drawing!, { name: 'forms/f.form', content: JSON.stringify(form) }],
        written(`{ complete: a, with: { at: ${at} } }`),
      );
      return stories[0]!.moments[1]!.formProblems.map(({ field, code }) => `${field} ${code}`);
    };
    expect(await refusedFor('xã An Phú')).toEqual([]);
    expect(await refusedFor('xã An Bình')).toEqual(['at.commune FORM.ADDRESS_UNIT']);
  });

  const asks = `<startEvent id="s" /><userTask id="a" name="Xem xét" procedure:processingTime="1" procedure:processingTimeUnit="working-day" />
    <exclusiveGateway id="g" /><endEvent id="e" /><sequenceFlow id="f1" sourceRef="s" targetRef="a" />
    <sequenceFlow id="f2" sourceRef="a" targetRef="g" /><sequenceFlow id="f3" name="Đạt" sourceRef="g" targetRef="e"><conditionExpression>=ok</conditionExpression></sequenceFlow>`;

  it('says in words and at the element why a token stands still', async () => {
    const { stories } = await played(process(asks), written('{ complete: a }'));
    expect(stories[0]!.moments.at(-1)!.troubles).toEqual([
      {
        element: 'g',
        code: 'FEEL.MISSING_VARIABLE',
        message: expect.stringMatching(/^Biểu thức cần dữ liệu chưa có: ok/),
      },
    ]);
  });

  it('names the step and the elements of what fails, in words', async () => {
    const { stories } = await played(
      process(asks),
      written('{ complete: b }, { complete: a }', '{ state: completed }'),
    );
    expect(stories[0]!.failures).toEqual([
      { step: '1', message: 'việc "b" không mở; đang mở: Xem xét', elements: ['b'] },
    ]);
    const wrong = await played(
      process(asks),
      written('{ complete: a, with: { ok: true }, then: { open: [a] } }'),
    );
    expect(wrong.stories[0]!.failures).toEqual([
      { step: '1', message: 'việc đang mở: mong đợi Xem xét, thực tế không có', elements: ['a'] },
    ]);
  });

  it('plays a model whose flow is unsound, so that the trouble is seen', async () => {
    const unsound = `<startEvent id="s" /><userTask id="a" /><exclusiveGateway id="x" default="f4" /><userTask id="b" /><userTask id="c" />
      <parallelGateway id="j" /><endEvent id="e" /><sequenceFlow id="f1" sourceRef="s" targetRef="a" /><sequenceFlow id="f2" sourceRef="a" targetRef="x" />
      <sequenceFlow id="f3" sourceRef="x" targetRef="b"><conditionExpression>=ok</conditionExpression></sequenceFlow>
      <sequenceFlow id="f4" sourceRef="x" targetRef="c" /><sequenceFlow id="f5" sourceRef="b" targetRef="j" />
      <sequenceFlow id="f6" sourceRef="c" targetRef="j" /><sequenceFlow id="f7" sourceRef="j" targetRef="e" />`;
    const { problems, stories } = await played(
      process(unsound),
      written('{ complete: a, with: { ok: true } }, { complete: b }'),
    );
    expect(problems).toEqual([]);
    expect(stories[0]!.moments.at(-1)!.troubles).toMatchObject([{ element: 'j', code: 'ENGINE.STUCK' }]);
  });

  it('tells what is drawn where it plays nothing', async () => {
    const { elements, stories } = await played(process(asks), []);
    expect(elements).toContainEqual({
      file: 'p.bpmn',
      id: 'f3',
      name: 'Đạt',
      kind: 'sequenceFlow',
      process: 'p',
    });
    expect(stories).toEqual([]);
  });
});
