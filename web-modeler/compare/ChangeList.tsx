import { Badge, Text } from '@mantine/core';
import { useLanguage, defineTexts, useTexts } from '../../web/shared/texts/texts';
import { type ChangeKind, changesOf, type ElementChange, type FileComparison } from './changes';
import classes from './compare.module.css';

const texts = defineTexts({
  added: { vi: 'Thêm', en: 'Added' },
  changed: { vi: 'Sửa', en: 'Changed' },
  removed: { vi: 'Xóa', en: 'Removed' },
  unreadable: {
    vi: 'Tệp có thay đổi, nhưng một trong hai bản không đọc được nên không so sánh được từng phần.',
    en: 'The file has changed, but one side cannot be read, so that its parts cannot be compared.',
  },
  whole: {
    vi: 'Chỉ hình vẽ hoặc cách trình bày của tệp thay đổi, nội dung vẫn như cũ.',
    en: 'Only the drawing or the layout of the file has changed; what it says is the same.',
  },
  none: { vi: 'không có', en: 'none' },
  was: { vi: 'trước:', en: 'before:' },
  is: { vi: 'nay:', en: 'now:' },
});

const colours: Record<ChangeKind, string> = { added: 'teal', changed: 'orange', removed: 'red' };
const signs: Record<ChangeKind, string> = { added: '+', changed: '~', removed: '−' };

/** What changed, file by file and element by element, in words; choosing one leads to it. */
export function ChangeList(props: {
  files: readonly FileComparison[];
  chosen: { file: string; elementId?: string } | undefined;
  choose: (file: string, elementId?: string) => void;
}) {
  const language = useLanguage();
  const t = useTexts(texts);
  return (
    <ul className={classes.files}>
      {props.files.map((file) => {
        const changes = changesOf(file, language);
        const isChosen = props.chosen?.file === file.name;
        return (
          <li key={file.name}>
            <button
              type="button"
              className={classes.file}
              aria-current={isChosen && props.chosen?.elementId === undefined ? 'true' : undefined}
              onClick={() => props.choose(file.name)}
            >
              <span className={classes.fileName}>{file.name}</span>
              <Change kind={file.change} />
            </button>
            {changes.length === 0 ? (
              <Text size="xs" c="dimmed" px="sm" pb="xs">
                {t(file.kind === 'unreadable' ? 'unreadable' : 'whole')}
              </Text>
            ) : (
              <ul className={classes.changes}>
                {changes.map((change) => (
                  <li key={`${change.elementId} ${change.change}`}>
                    <OneChange
                      change={change}
                      isChosen={isChosen && props.chosen?.elementId === change.elementId}
                      choose={() => props.choose(file.name, change.elementId)}
                      hasDetails={file.change === 'changed' || change.change === 'changed'}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function OneChange(props: {
  change: ElementChange;
  isChosen: boolean;
  choose: () => void;
  hasDetails: boolean;
}) {
  const { change, isChosen, choose, hasDetails } = props;
  const t = useTexts(texts);
  const fields = hasDetails ? change.fields : [];
  return (
    <div className={classes.change} data-change={change.change} data-chosen={isChosen || undefined}>
      <button type="button" className={classes.element} aria-current={isChosen || undefined} onClick={choose}>
        <span className={classes.sign} aria-hidden>
          {signs[change.change]}
        </span>
        <span className={classes.elementName}>
          {change.name && change.name !== change.kind ? change.name : change.kind}
          {change.name && change.name !== change.kind && <span className={classes.kind}> {change.kind}</span>}
        </span>
        <Change kind={change.change} />
      </button>
      {fields.length > 0 && (
        <dl className={classes.fields}>
          {fields.map(({ label, before, after }, place) => (
            <div key={place}>
              <dt>{label}</dt>
              <dd>
                {change.change !== 'added' && before !== null && (
                  <del>
                    <span className={classes.spoken}>{t('was')} </span>
                    {before === '' ? t('none') : before}
                  </del>
                )}
                {change.change !== 'removed' && after !== null && (
                  <ins>
                    <span className={classes.spoken}>{t('is')} </span>
                    {after === '' ? t('none') : after}
                  </ins>
                )}
                {change.change === 'changed' && (before === null || after === null) && (
                  <span className={classes.kind}>
                    {' '}
                    ({t(before === null ? 'added' : 'removed').toLowerCase()})
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Change({ kind }: { kind: ChangeKind }) {
  const t = useTexts(texts);
  return (
    <Badge size="xs" variant="light" color={colours[kind]} radius="sm" tt="none">
      {t(kind)}
    </Badge>
  );
}
