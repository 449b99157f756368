import type { ProcessGraph } from '../../src/definitions';
import { drive, type Drive } from '../builders/drive';

/**
 * One procedure and ten changes to it: steps, gateways, timers, lanes, boundary events and sub-processes come, go and are renamed.
 * Every version is sound by itself. `n` decides: above 1 the case is rejected.
 */
const versions: string[] = [
  // 1
  `start s
   user receive name="Tiếp nhận"
   xor g default="g_appraise"
   user appraise name="Thẩm định"
   user reject name="Từ chối"
   user sign name="Ký"
   end e
   end r
   s > receive > g > appraise > sign > e
   g > reject ? n > 1
   reject > r`,
  // 2: a step is added
  `start s
   user receive name="Tiếp nhận"
   user verify name="Xác minh"
   xor g default="g_appraise"
   user appraise name="Thẩm định"
   user reject name="Từ chối"
   user sign name="Ký"
   end e
   end r
   s > receive > verify > g > appraise > sign > e
   g > reject ? n > 1
   reject > r`,
  // 3: a step is renamed
  `start s
   user receive name="Tiếp nhận"
   user verify name="Xác minh"
   xor g default="g_examine"
   user examine name="Thẩm định"
   user reject name="Từ chối"
   user sign name="Ký"
   end e
   end r
   s > receive > verify > g > examine > sign > e
   g > reject ? n > 1
   reject > r`,
  // 4: a fork and a join are added around a step
  `start s
   user receive name="Tiếp nhận"
   user verify name="Xác minh"
   xor g default="g_fork"
   and fork
   user examine name="Thẩm định"
   user consult name="Lấy ý kiến"
   and join
   user reject name="Từ chối"
   user sign name="Ký"
   end e
   end r
   s > receive > verify > g > fork > examine > join > sign > e
   fork > consult > join
   g > reject ? n > 1
   reject > r`,
  // 5: a timer on a step, and a timer of its own
  `start s
   user receive name="Tiếp nhận"
   boundary late on receive : timer P3D
   end l
   user verify name="Xác minh"
   xor g default="g_fork"
   and fork
   user examine name="Thẩm định"
   user consult name="Lấy ý kiến"
   and join
   user reject name="Từ chối"
   user sign name="Ký"
   catch wait : timer P1D
   end e
   end r
   s > receive > verify > g > fork > examine > join > sign > wait > e
   fork > consult > join
   late > l
   g > reject ? n > 1
   reject > r`,
  // 6: lanes
  `<laneSet id="lanes"><lane id="desk" name="Một cửa"><flowNodeRef>receive</flowNodeRef><flowNodeRef>reject</flowNodeRef></lane><lane id="office" name="Phòng"><flowNodeRef>examine</flowNodeRef><flowNodeRef>sign</flowNodeRef></lane></laneSet>
   start s
   user receive name="Tiếp nhận"
   boundary late on receive : timer P3D
   end l
   user verify name="Xác minh"
   xor g default="g_fork"
   and fork
   user examine name="Thẩm định"
   user consult name="Lấy ý kiến"
   and join
   user reject name="Từ chối"
   user sign name="Ký"
   catch wait : timer P1D
   end e
   end r
   s > receive > verify > g > fork > examine > join > sign > wait > e
   fork > consult > join
   late > l
   g > reject ? n > 1
   reject > r`,
  // 7: one boundary event goes, another one comes
  `start s
   user receive name="Tiếp nhận"
   user verify name="Xác minh"
   xor g default="g_fork"
   and fork
   user examine name="Thẩm định"
   user consult name="Lấy ý kiến"
   <boundaryEvent id="urged" attachedToRef="consult" cancelActivity="false"><messageEventDefinition messageRef="M"/></boundaryEvent>
   user urge name="Đôn đốc"
   end u
   and join
   user reject name="Từ chối"
   user sign name="Ký"
   catch wait : timer P1D
   end e
   end r
   s > receive > verify > g > fork > examine > join > sign > wait > e
   fork > consult > join
   urged > urge > u
   g > reject ? n > 1
   reject > r`,
  // 8: a step moves into a sub-process
  `start s
   user receive name="Tiếp nhận"
   user verify name="Xác minh"
   xor g default="g_fork"
   and fork
   user examine name="Thẩm định"
   user consult name="Lấy ý kiến"
   <boundaryEvent id="urged" attachedToRef="consult" cancelActivity="false"><messageEventDefinition messageRef="M"/></boundaryEvent>
   user urge name="Đôn đốc"
   end u
   and join
   user reject name="Từ chối"
   sub closing name="Kết thúc" {
     start cs
     user sign name="Ký"
     user seal name="Đóng dấu"
     end ce
     cs > sign > seal > ce
   }
   catch wait : timer P1D
   end e
   end r
   s > receive > verify > g > fork > examine > join > closing > wait > e
   fork > consult > join
   urged > urge > u
   g > reject ? n > 1
   reject > r`,
  // 9: a step is removed
  `start s
   user receive name="Tiếp nhận"
   xor g default="g_fork"
   and fork
   user examine name="Thẩm định"
   user consult name="Lấy ý kiến"
   <boundaryEvent id="urged" attachedToRef="consult" cancelActivity="false"><messageEventDefinition messageRef="M"/></boundaryEvent>
   user urge name="Đôn đốc"
   end u
   and join
   user reject name="Từ chối"
   sub closing name="Kết thúc" {
     start cs
     user sign name="Ký"
     user seal name="Đóng dấu"
     end ce
     cs > sign > seal > ce
   }
   catch wait : timer P1D
   end e
   end r
   s > receive > g > fork > examine > join > closing > wait > e
   fork > consult > join
   urged > urge > u
   g > reject ? n > 1
   reject > r`,
  // 10: a third branch, and an event sub-process
  `start s
   user receive name="Tiếp nhận"
   xor g default="g_fork"
   and fork
   user examine name="Thẩm định"
   user consult name="Lấy ý kiến"
   <boundaryEvent id="urged" attachedToRef="consult" cancelActivity="false"><messageEventDefinition messageRef="M"/></boundaryEvent>
   user urge name="Đôn đốc"
   user inform name="Thông báo"
   end u
   and join
   user reject name="Từ chối"
   sub closing name="Kết thúc" {
     start cs
     user sign name="Ký"
     user seal name="Đóng dấu"
     end ce
     cs > sign > seal > ce
   }
   catch wait : timer P1D
   end e
   end r
   esp withdrawal {
     start ws : message N
     user note name="Ghi nhận"
     end we
     ws > note > we
   }
   s > receive > g > fork > examine > join > closing > wait > e
   fork > consult > join
   fork > inform > join
   urged > urge > u
   g > reject ? n > 1
   reject > r`,
  // 11: the sub-process is renamed, and a gateway goes with the way it led
  `start s
   user receive name="Tiếp nhận"
   and fork
   user examine name="Thẩm định"
   user consult name="Lấy ý kiến"
   <boundaryEvent id="urged" attachedToRef="consult" cancelActivity="false"><messageEventDefinition messageRef="M"/></boundaryEvent>
   user urge name="Đôn đốc"
   user inform name="Thông báo"
   end u
   and join
   sub finishing name="Kết thúc" {
     start cs
     user sign name="Ký"
     user seal name="Đóng dấu"
     end ce
     cs > sign > seal > ce
   }
   catch wait : timer P1D
   end e
   esp withdrawal {
     start ws : message N
     user note name="Ghi nhận"
     end we
     ws > note > we
   }
   s > receive > fork > examine > join > finishing > wait > e
   fork > consult > join
   fork > inform > join
   urged > urge > u`,
];

export const versionChain: readonly string[] = versions;

/** How an instance comes to where it stands: which waits ended, in which order. */
export type Way = { kind: string; elementId: string; n: number }[];

/** Every set of places that an instance can wait at, with the shortest way there; both answers at every choice. */
export function reachable(graph: ProcessGraph): { waits: string; way: Way }[] {
  const found = new Map<string, Way>();
  const queue: { run: Drive; way: Way }[] = [{ run: drive(graph).start({ n: 1 }), way: [] }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { run, way } = next;
    const waits = [...new Set(run.waits)].join(' ');
    if (run.status !== 'active' || found.has(waits) || way.length > 9) continue;
    found.set(waits, way);
    for (const { id, kind, elementId } of run.advance.waits)
      for (const n of kind === 'user-task' ? [1, 2] : [1]) {
        const after = drive(graph);
        after.state = run.state;
        if (kind === 'user-task') after.send({ type: 'complete', waitId: id, variables: { n } });
        else if (kind === 'timer') after.send({ type: 'fire-timer', waitId: id });
        else after.send({ type: 'trigger', waitIds: [id], variables: {} });
        queue.push({ run: after, way: [...way, { kind, elementId, n }] });
      }
  }
  return [...found].map(([waits, way]) => ({ waits, way }));
}
