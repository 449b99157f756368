import { currentLanguage, defineTexts } from '../../../web/shared/texts/texts';
import type { Drawn, Services } from '../services';

const texts = defineTexts({
  hand: { vi: 'Di chuyển sơ đồ', en: 'Move the drawing' },
  lasso: { vi: 'Khoanh chọn', en: 'Select an area' },
  space: { vi: 'Thêm, bớt khoảng trống', en: 'Add or remove space' },
  connect: { vi: 'Nối', en: 'Connect' },
  start: { vi: 'Sự kiện bắt đầu', en: 'Start event' },
  step: { vi: 'Bước do cán bộ làm', en: 'Step of an official' },
  gateway: { vi: 'Cổng: chọn một nhánh', en: 'Gateway: one branch is chosen' },
  fork: { vi: 'Cổng song song', en: 'Parallel gateway' },
  end: { vi: 'Sự kiện kết thúc', en: 'End event' },
  part: { vi: 'Quy trình con', en: 'Sub-process' },
  pool: { vi: 'Vùng (bên tham gia), chia được thành làn', en: 'Pool (participant), which can have lanes' },
});

interface Tool {
  activateHand?(event: Event): void;
  activateSelection?(event: Event): void;
  start?(event: Event): void;
}

interface Entry {
  group: string;
  className?: string;
  title?: string;
  shortcut?: string;
  separator?: true;
  action?: object;
}

/** What procedures are made of, and nothing else: all the rest is in the menu behind the last sign. */
export class Palette {
  static $inject = [
    'palette',
    'create',
    'elementFactory',
    'handTool',
    'lassoTool',
    'spaceTool',
    'globalConnect',
  ];

  constructor(
    palette: { registerProvider(provider: Palette): void },
    private readonly create: { start(event: Event, shapes: Drawn | Drawn[], context?: object): void },
    private readonly elementFactory: Services['elementFactory'],
    private readonly handTool: Tool,
    private readonly lassoTool: Tool,
    private readonly spaceTool: Tool,
    private readonly globalConnect: Tool,
  ) {
    palette.registerProvider(this);
  }

  getPaletteEntries(): Record<string, Entry> {
    const say = (key: keyof typeof texts) => texts[key][currentLanguage()];
    const tool = (
      key: 'hand' | 'lasso' | 'space' | 'connect',
      shortcut: string,
      icon: string,
      click: (event: Event) => void,
    ): Entry => ({
      group: 'tools',
      className: icon,
      title: say(key),
      shortcut,
      action: { click },
    });
    const shape = (key: keyof typeof texts, icon: string, make: (event: Event) => void): Entry => ({
      group: 'elements',
      className: icon,
      title: say(key),
      action: { dragstart: make, click: make },
    });
    const one = (type: string) => (event: Event) =>
      this.create.start(event, this.elementFactory.createShape({ type }));
    return {
      'hand-tool': tool('hand', 'H', 'bpmn-icon-hand-tool', (event) => this.handTool.activateHand?.(event)),
      'lasso-tool': tool('lasso', 'L', 'bpmn-icon-lasso-tool', (event) =>
        this.lassoTool.activateSelection?.(event),
      ),
      'space-tool': tool('space', 'S', 'bpmn-icon-space-tool', (event) =>
        this.spaceTool.activateSelection?.(event),
      ),
      'global-connect-tool': tool('connect', 'C', 'bpmn-icon-connection-multi', (event) =>
        this.globalConnect.start?.(event),
      ),
      'tool-separator': { group: 'tools', separator: true },
      'create.start-event': shape('start', 'bpmn-icon-start-event-none', one('bpmn:StartEvent')),
      'create.user-task': shape('step', 'bpmn-icon-user-task', one('bpmn:UserTask')),
      'create.exclusive-gateway': shape('gateway', 'bpmn-icon-gateway-xor', one('bpmn:ExclusiveGateway')),
      'create.parallel-gateway': shape('fork', 'bpmn-icon-gateway-parallel', one('bpmn:ParallelGateway')),
      'create.end-event': shape('end', 'bpmn-icon-end-event-none', one('bpmn:EndEvent')),
      'create.subprocess-expanded': shape('part', 'bpmn-icon-subprocess-expanded', (event) =>
        this.startSubProcess(event),
      ),
      'create.participant-expanded': shape('pool', 'bpmn-icon-participant', (event) =>
        this.create.start(event, this.elementFactory.createParticipantShape()),
      ),
    };
  }

  /** With the start event that it cannot do without. */
  private startSubProcess(event: Event): void {
    const parent = this.elementFactory.createShape({ type: 'bpmn:SubProcess', x: 0, y: 0, isExpanded: true });
    const start = this.elementFactory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent });
    this.create.start(event, [parent, start], { hints: { autoSelect: [parent] } });
  }
}

export const paletteModule = { paletteProvider: ['type', Palette] };
