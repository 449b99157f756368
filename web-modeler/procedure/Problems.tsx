import { Alert, Anchor, List } from '@mantine/core';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import { problemsBelow } from './file/problems';
import { type SectionName, sections } from './sections';
import { useProcedure } from './use-procedure';

const texts = defineTexts({
  title: { vi: 'Phần này có {n} vấn đề', en: '{n} problems here' },
});

/** What the catalogue would refuse of this part, and of what no part shows; each leads to its place. */
export function Problems({ fileId, section }: { fileId: string; section: SectionName }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const { problems } = useProcedure();
  const { paths } = sections.find(({ name }) => name === section)!;
  const everywhere = sections.flatMap((one) => one.paths);
  const known = new Set(problemsBelow(problems, everywhere));
  const here = [...problems.filter((one) => !known.has(one)), ...problemsBelow(problems, paths)];
  if (here.length === 0) return null;
  const isWrong = here.some(({ isWarning }) => !isWarning);
  return (
    <Alert
      color={isWrong ? 'red' : 'orange'}
      variant="light"
      title={t('title', { n: here.length })}
      mb="md"
      py="xs"
    >
      <List size="xs" spacing={2}>
        {here.map(({ path, message }, index) => (
          <List.Item key={index}>
            {path.length > 0 && (
              <>
                <Anchor
                  component="button"
                  type="button"
                  size="xs"
                  onClick={() => workspace.show({ fileId, elementId: path.join('.') })}
                >
                  {path.join(' › ')}
                </Anchor>
                {': '}
              </>
            )}
            {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
