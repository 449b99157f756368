import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { rangeOf } from './file/yaml-text';
import classes from './procedure.module.css';

const texts = defineTexts({
  label: { vi: 'Văn bản YAML của thủ tục', en: 'The procedure as YAML' },
  failure: { vi: 'Dòng {line}: {message}', en: 'Line {line}: {message}' },
});
/** Pixels, as in the sheet. */
const lineHeight = 18;

/** The file as it is kept; follows the field that one is at. */
export function YamlText(props: {
  text: string;
  place: string | undefined;
  failure: { line: number; message: string } | undefined;
  isLocked: boolean;
  write: (text: string) => void;
}) {
  const { text, place, failure, isLocked, write } = props;
  const t = useTexts(texts);
  const area = useRef<HTMLTextAreaElement>(null);
  const newest = useRef(text);
  newest.current = text;
  useEffect(() => {
    const range = place === undefined ? undefined : rangeOf(newest.current, place.split('.'));
    if (!range || !area.current || document.activeElement === area.current) return;
    const line = newest.current.slice(0, range[0]).split('\n').length - 1;
    area.current.scrollTop = Math.max(0, line * lineHeight - area.current.clientHeight / 3);
    area.current.setSelectionRange(...range);
  }, [place]);
  return (
    <div className={classes.text}>
      <textarea
        ref={area}
        className={classes.area}
        aria-label={t('label')}
        aria-invalid={failure !== undefined}
        value={text}
        readOnly={isLocked}
        spellCheck={false}
        wrap="off"
        onChange={(event) => write(event.currentTarget.value)}
      />
      {failure && (
        <Text size="xs" c="var(--mantine-color-error)" p="xs" role="status">
          {t('failure', failure)}
        </Text>
      )}
    </div>
  );
}
