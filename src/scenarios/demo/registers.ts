import type { Actor } from '../../kernel';
import {
  type ActOnFeedback,
  type ActOnTask,
  DAY,
  dateAt,
  type EnterFeedback,
  type GiveDirective,
  type GiveTask,
  type Organisation,
} from '../../one-stop-shop';
import { demoWard } from './demo-accounts';
import type { Desk } from './desk';
import { rootKey } from './province/province';

interface Parts {
  desk: Desk;
  organisation: Organisation;
  enter: EnterFeedback;
  act: ActOnFeedback;
  directives: GiveDirective;
  tasks: GiveTask;
  work: ActOnTask;
}

const portal: Actor = { kind: 'service', id: 'demo-portal', name: 'Cổng dịch vụ công', roles: ['operator'] };

type Category = Parameters<EnterFeedback['execute']>[1]['category'];
type Said = readonly [category: Category, title: string, content: string, sender: string];

const old: readonly Said[] = [
  [
    'DELAY',
    'Chậm trả kết quả cấp giấy phép xây dựng',
    'Tôi đã quá hẹn ba ngày mà chưa nhận được giấy phép.',
    'Phan Văn Kỳ',
  ],
  [
    'SYSTEM',
    'Không tải được tờ khai trực tuyến',
    'Trang nộp hồ sơ báo lỗi khi tải tờ khai lên.',
    'Đoàn Thị Mận',
  ],
  [
    'REQUIREMENT',
    'Yêu cầu nộp bản sao sổ hộ khẩu',
    'Cán bộ yêu cầu nộp giấy tờ đã có trong cơ sở dữ liệu.',
    'Tạ Quốc Bảo',
  ],
  [
    'CONDUCT',
    'Hướng dẫn chưa rõ tại quầy',
    'Tôi phải đi lại hai lần vì hướng dẫn không đầy đủ.',
    'Nghiêm Thị Liễu',
  ],
];
const fresh: readonly Said[] = [
  [
    'FEE',
    'Hỏi về lệ phí đăng ký hộ kinh doanh',
    'Nộp trực tuyến có được giảm lệ phí không?',
    'Vương Đình Hải',
  ],
  [
    'REGULATION',
    'Kiến nghị rút gọn thành phần hồ sơ',
    'Đề nghị bỏ giấy xác nhận nơi cư trú.',
    'Lưu Thị Thảo',
  ],
];
const given: readonly (readonly [content: string, product: string, days: number])[] = [
  ['Rà soát hồ sơ quá hạn, báo cáo nguyên nhân và trách nhiệm', 'Báo cáo', 14],
  ['Bố trí đủ cán bộ trực tại Bộ phận một cửa', 'Kế hoạch', 45],
  ['Số hóa kết quả giải quyết còn hiệu lực', 'Báo cáo số liệu', 60],
];

/** Feedback and directives of the demo: begun when its weeks begin, gone on with when they end, some late and some done. */
export class Registers {
  private readonly feedback: string[] = [];
  private readonly given: string[] = [];

  constructor(private readonly parts: Parts) {}

  async begin(): Promise<void> {
    for (const said of old) this.feedback.push(await this.enter(said));
    const { desk, directives, tasks } = this.parts;
    const { id } = await directives.execute(
      { actor: this.supervisor },
      {
        agency: rootKey,
        number: '12/CT-UBND',
        issuedOn: dateAt(desk.now),
        signer: 'Chủ tịch Ủy ban nhân dân tỉnh',
        abstract: 'Về việc chấn chỉnh tiếp nhận, giải quyết thủ tục hành chính',
        uploads: [],
      },
    );
    for (const [content, product, days] of given) {
      const task = await tasks.execute({ actor: this.supervisor }, id, {
        content,
        product,
        leadAgency: demoWard,
        cooperating: ['so-xay-dung'],
        dueOn: dateAt(desk.now + days * DAY),
      });
      this.given.push(task.id);
    }
    for (const leadAgency of ['so-xay-dung', 'so-noi-vu'])
      await tasks.execute({ actor: this.supervisor }, id, {
        content: 'Công bố danh mục thủ tục thực hiện phi địa giới',
        product: 'Quyết định',
        leadAgency,
        cooperating: [],
        dueOn: dateAt(desk.now + 20 * DAY),
      });
    await this.parts.work.execute({ actor: this.leader }, this.given[0]!, { act: 'accept' }, 2);
  }

  async goOn(): Promise<void> {
    for (const said of fresh) this.feedback.push(await this.enter(said));
    const [answered, published, waiting] = this.feedback;
    const answer = 'Chúng tôi xin lỗi về việc này. Kết quả đã có tại Bộ phận một cửa, mời ông/bà đến nhận.';
    for (const id of [answered!, published!, waiting!]) {
      await this.act(this.receiver, id, 2, { act: 'classify', category: 'DELAY', handlerId: null });
      await this.act(this.officer, id, 3, { act: 'answer', answer });
    }
    await this.act(this.leader, answered!, 4, { act: 'approve', publish: false });
    await this.act(this.leader, published!, 4, { act: 'approve', publish: true });
    await this.act(this.receiver, published!, 5, {
      act: 'publish',
      title: 'Không tải được tờ khai trực tuyến',
      question: 'Người dân phản ánh trang nộp hồ sơ báo lỗi khi tải tờ khai lên.',
      answer: 'Lỗi đã được khắc phục. Cơ quan cảm ơn người dân đã phản ánh.',
    });
    const report = { act: 'report', progress: 60, text: 'Đã rà soát xong hai lĩnh vực.' } as const;
    await this.parts.work.execute({ actor: this.leader }, this.given[0]!, report, 3);
    await this.parts.work.execute({ actor: this.leader }, this.given[1]!, { act: 'accept' }, 2);
  }

  private async enter([category, title, content, name]: Said): Promise<string> {
    const { id } = await this.parts.enter.execute(
      { actor: portal },
      {
        agency: demoWard,
        channel: 'ONLINE',
        category,
        title,
        content,
        sender: { id: null, name, email: () => Promise.resolve(null), phone: null },
        language: 'vi',
      },
    );
    return id;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    deed: Parameters<ActOnFeedback['execute']>[2],
  ): Promise<unknown> {
    return this.parts.act.execute({ actor }, id, deed, version);
  }

  private person(unit: string, role: string, agency = demoWard, roles = ['official']): Actor {
    const id = this.parts.desk.holderIn(agency, unit, role);
    return { kind: 'person', id, name: this.parts.organisation.view().person(id)?.name ?? '', roles };
  }

  private get receiver(): Actor {
    return this.person('one-stop', 'receiver');
  }

  private get officer(): Actor {
    return this.person('civil-status', 'case-officer');
  }

  private get leader(): Actor {
    return this.person('commune-committee', 'leader');
  }

  private get supervisor(): Actor {
    return this.person('steering', 'supervisor', rootKey, ['official', 'supervisor']);
  }
}
