import { permit } from '../access/permit';

const at = (unit: string, role: string) => `procedure:unit="${unit}" procedure:role="${role}"`;

/** Every duty of domain 2.12 in a row, and no step that the model itself sets apart from another. */
export const everyDuty = {
  roots: permit.roots,
  drawing: `start s
user receive name="Tiếp nhận" procedure:act="receive" ${at('one-stop', 'receiver')}
user appraise name="Thẩm định" procedure:act="appraise" ${at('economic-division', 'case-officer')}
user draft name="Dự thảo" procedure:act="draft" ${at('economic-division', 'case-officer')}
user review name="Duyệt" procedure:act="review" ${at('economic-division', 'unit-head')}
user sign name="Ký" procedure:act="sign" ${at('commune-committee', 'leader')}
user issue name="Đóng dấu" procedure:act="issue" ${at('records-office', 'records-clerk')}
user return name="Trả kết quả" procedure:act="return" ${at('one-stop', 'receiver')}
end e
s > receive > appraise > draft > review > sign > issue > return > e`,
  procedure: permit.procedure,
};
