import { Alert } from '@mantine/core';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import classes from './play.module.css';
import type { Played } from './played';

const texts = defineTexts({
  title: { vi: 'Chưa chạy được mô hình này', en: 'This model cannot run yet' },
  hint: { vi: 'Sửa những chỗ sau rồi chạy lại:', en: 'Mend these, then try again:' },
});

/** Why nothing can be played, each place a link to its element. */
export function ProblemsOfModel({ problems }: { problems: Played['problems'] }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  return (
    <Alert color="red" variant="light" title={t('title')} m="sm">
      {t('hint')}
      <ul className={classes.failures}>
        {problems.map(({ file, elementId, rule, message }, place) => (
          <li key={`${place} ${rule}`}>
            <button
              type="button"
              className={classes.link}
              onClick={() => workspace.showNamed(file, elementId)}
            >
              {file}: {message}
            </button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
