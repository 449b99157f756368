import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { instantText } from '../../web/shared/time/instants';
import classes from './models.module.css';
import { Popover } from './Popover';

const texts = defineTexts({
  acts: { vi: 'Thao tác với {name}', en: 'Acts on {name}' },
  archive: { vi: 'Cất đi', en: 'Put away' },
  takeOut: { vi: 'Lấy ra làm tiếp', en: 'Take out again' },
  OPEN: { vi: 'Chờ phê duyệt', en: 'Awaiting approval' },
  APPROVED: { vi: 'Đã phê duyệt', en: 'Approved' },
  REJECTED: { vi: 'Không được duyệt', en: 'Rejected' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
  EXPIRED: { vi: 'Hết hạn duyệt', en: 'Expired' },
  FAILED: { vi: 'Không ban hành được', en: 'Failed' },
});
type StateWord = 'OPEN' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED' | 'FAILED';

/** One model of the list. */
export function ModelRow(props: { model: Schema<'ModelSummary'>; mayEdit: boolean; onChange: () => void }) {
  const t = useTexts(texts);
  const { model, mayEdit, onChange } = props;
  const { id, name, proposalState, fileCount, changedBy, changedAt, archivedAt } = model;
  const [refusal, setRefusal] = useState('');
  const archive = async () => {
    const path = { params: { path: { id } } };
    try {
      await answerOf(
        archivedAt === null
          ? api.POST('/api/v1/models/{id}/archive', path)
          : api.POST('/api/v1/models/{id}/take-out', path),
      );
      onChange();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <tr>
      <th scope="row">
        <Link href={`/modeler/models/${id}`}>{name}</Link>
        {refusal && <p role="alert">{refusal}</p>}
      </th>
      <td>
        {proposalState && (
          <span className={classes.badge} data-state={proposalState}>
            {proposalState in texts ? t(proposalState as StateWord) : proposalState}
          </span>
        )}
      </td>
      <td className={classes.number}>{fileCount}</td>
      <td className={classes.changed}>
        {changedBy.name}
        <time dateTime={changedAt}>{instantText(changedAt)}</time>
      </td>
      <td className={classes.rowActs}>
        {mayEdit && (
          <Popover label={t('acts', { name })} className={classes.dots} face="⋯">
            <button type="button" onClick={() => void archive()}>
              {t(archivedAt === null ? 'archive' : 'takeOut')}
            </button>
          </Popover>
        )}
      </td>
    </tr>
  );
}
