import { Alert, Button, SegmentedControl } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { usePlace } from '../workspace/workspace';
import { Citizen } from './Citizen';
import { conditionFields } from './condition-fields';
import { textAt, listAt, textsAt } from './file/reading';
import type { Path, ReadText, Value } from './file/yaml-text';
import { useModelFacts } from './model-facts';
import classes from './procedure.module.css';
import { Problems } from './Problems';
import { SectionList } from './SectionList';
import { sections, sectionTexts } from './sections';
import { sectionOf } from './sections/section-of';
import { useDrawn } from './use-drawn';
import { ProcedureFileContext } from './use-procedure';
import { YamlText } from './YamlText';

const texts = defineTexts({
  form: { vi: 'Biểu mẫu', en: 'Form' },
  citizen: { vi: 'Người dân thấy', en: 'As citizens see it' },
  shownAs: { vi: 'Cách xem', en: 'Shown as' },
  text: { vi: 'Văn bản YAML', en: 'YAML text' },
  unreadable: { vi: 'Tệp không đọc được', en: 'The file cannot be read' },
  unreadableHelp: {
    vi: 'Sửa trong văn bản YAML: dòng {line}: {message}. Biểu mẫu sẽ hiện lại ngay khi tệp đọc được.',
    en: 'Mend it in the YAML text: line {line}: {message}. The form comes back as soon as it can be read.',
  },
  noMap: { vi: 'tệp phải là các mục “tên: giá trị”', en: 'it must be a mapping' },
});

interface Props {
  fileId: string;
  name: string;
  text: string;
  read: ReadText;
  isLocked: boolean;
  write: (text: string, place: string) => void;
  set: (path: Path, value: Value | undefined) => void;
}

/** The parts of the file to choose from, one of them as a form, and the text beside it for who wants it. */
export function ProcedureFrame({ fileId, name, text, read, isLocked, write, set }: Props) {
  const t = useTexts(texts);
  const facts = useModelFacts();
  const isMap = typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value);
  const value = isMap ? read.value! : {};
  const { problems, table } = useDrawn(name, text, isMap);
  const place = usePlace();
  const elementId = place.fileId === fileId ? place.elementId : undefined;
  const shown = useMemo(() => elementId?.split('.') ?? null, [elementId]);
  const section = sectionOf(shown);
  const [view, setView] = useState<'form' | 'citizen'>('form');
  const [hasText, setHasText] = useState(false);
  const [focused, setFocused] = useState<string>();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field =
      shown && form.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(shown.join('.'))}"]`);
    const wanted = field?.matches('input, textarea, button')
      ? field
      : field?.querySelector<HTMLElement>('input, textarea, button');
    wanted?.focus();
    wanted?.scrollIntoView({ block: 'center' });
  }, [shown]);
  const file = useMemo(
    () => ({
      value,
      problems,
      isLocked,
      facts,
      fields: conditionFields(value),
      grounds: groundsOf(value),
      table,
      shown,
      set,
    }),
    [value, problems, isLocked, facts, table, shown, set],
  );
  const failure = read.problems[0] ?? (isMap ? undefined : { line: 1, message: t('noMap') });
  const isTextShown = hasText || failure !== undefined;
  const Fields = sections.find((one) => one.name === section)!.Fields;
  return (
    <ProcedureFileContext.Provider value={file}>
      <div className={classes.editor} data-text={isTextShown || undefined}>
        <div className={classes.bar}>
          <SegmentedControl
            size="xs"
            aria-label={t('shownAs')}
            value={view}
            onChange={(wanted) => setView(wanted as typeof view)}
            data={(['form', 'citizen'] as const).map((one) => ({ value: one, label: t(one) }))}
          />
          <Button
            size="xs"
            variant={isTextShown ? 'light' : 'default'}
            aria-pressed={isTextShown}
            disabled={failure !== undefined}
            leftSection={<IconCode size={14} aria-hidden />}
            onClick={() => setHasText(!hasText)}
          >
            {t('text')}
          </Button>
        </div>
        <div className={classes.body}>
          {view === 'form' && !failure && <SectionList fileId={fileId} chosen={section} />}
          <div
            className={classes.page}
            ref={form}
            onFocus={(event) => setFocused(event.target.closest<HTMLElement>('[data-place]')?.dataset.place)}
          >
            {failure ? (
              <Alert color="red" variant="light" title={t('unreadable')} role="alert">
                {t('unreadableHelp', failure)}
              </Alert>
            ) : view === 'citizen' ? (
              <Citizen text={text} name={name} />
            ) : (
              <div className={classes.form}>
                <SectionTitle name={section} />
                <Problems fileId={fileId} section={section} />
                <Fields />
              </div>
            )}
          </div>
          {isTextShown && (
            <YamlText
              text={text}
              place={focused}
              failure={failure}
              isLocked={isLocked}
              write={(wanted) => write(wanted, 'text')}
            />
          )}
        </div>
      </div>
    </ProcedureFileContext.Provider>
  );
}

function SectionTitle({ name }: { name: keyof typeof sectionTexts }) {
  const t = useTexts(sectionTexts);
  return <h2 className={classes.title}>{t(name)}</h2>;
}

const groundsOf = (value: Value): string[] =>
  listAt(value, ['legalGrounds']).flatMap((ground) => {
    const id = textAt(ground, ['id']);
    return id === '' ? [] : [id, ...textsAt(ground, ['articles']).map((article) => `${id} ${article}`)];
  });
