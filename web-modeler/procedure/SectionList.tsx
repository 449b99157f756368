import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import { problemsBelow } from './file/problems';
import classes from './procedure.module.css';
import { type SectionName, sections, sectionTexts } from './sections';
import { useProcedure } from './use-procedure';

const texts = defineTexts({
  parts: { vi: 'Các phần của thủ tục', en: 'Parts of the procedure' },
  problems: { vi: 'vấn đề', en: 'problems' },
});

/** The parts of the procedure, with how many problems each has. */
export function SectionList({ fileId, chosen }: { fileId: string; chosen: SectionName }) {
  const t = useTexts(texts);
  const say = useTexts(sectionTexts);
  const workspace = useWorkspace();
  const { problems } = useProcedure();
  return (
    <nav className={classes.sections} aria-label={t('parts')}>
      {sections.map(({ name, paths }) => {
        const count = problemsBelow(problems, paths).length;
        return (
          <UnstyledButton
            key={name}
            className={classes.section}
            aria-current={name === chosen ? 'page' : undefined}
            onClick={() => workspace.show({ fileId, elementId: name })}
          >
            <span>{say(name)}</span>
            {count > 0 && (
              <span className={classes.count}>
                {count} <VisuallyHidden>{t('problems')}</VisuallyHidden>
              </span>
            )}
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
