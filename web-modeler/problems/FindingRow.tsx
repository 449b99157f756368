import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconCircleX, IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { explanationOf } from './explanations';
import type { Finding } from './finding';
import type { Fix } from './fixes/fix';
import { placeOf } from './groups';
import { placeInWords, wordsOf } from './place-words';
import classes from './problems.module.css';

const texts = defineTexts({
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  why: { vi: 'Vì sao', en: 'Why' },
  law: { vi: 'Căn cứ: {source}', en: 'Source: {source}' },
  rule: { vi: 'Mã quy tắc: {rule}', en: 'Rule: {rule}' },
  way: { vi: 'Đường đi tới lỗi', en: 'The way to it' },
  keep: { vi: 'Lưu thành kịch bản', en: 'Keep as a scenario' },
});

/** One thing that is wrong: leads to its place, says why there is such a rule, and mends it where that can be done at a click. */
export function FindingRow({
  finding,
  fix,
  isShown,
  show,
  mend,
  keep,
}: {
  finding: Finding;
  fix: Fix | undefined;
  isShown: boolean;
  show: (elementId: string | undefined) => void;
  mend: () => void;
  /** Makes a scenario of the way to it; undefined: there is none, or nothing can be kept. */
  keep: (() => void) | undefined;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { severity, elementId, elementName, rule, path } = finding;
  const words = wordsOf(finding, language);
  const called = elementName ?? elementId ?? placeInWords(finding, language);
  const { why, source } = explanationOf(rule);
  const Sign = severity === 'error' ? IconCircleX : IconAlertTriangle;
  return (
    <li className={classes.finding} data-shown={isShown || undefined}>
      <div className={classes.row}>
        <UnstyledButton
          className={classes.place}
          onClick={() => show(placeOf(finding))}
          aria-current={isShown || undefined}
        >
          <Sign
            size={16}
            role="img"
            aria-label={t(severity)}
            className={classes.sign}
            data-severity={severity}
          />
          <span>
            {called && <strong className={classes.element}>{called}</strong>}
            {words}
          </span>
        </UnstyledButton>
        {source && <span className={classes.source}>{source}</span>}
        {fix && (
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconTool size={13} aria-hidden />}
            onClick={mend}
            className={classes.fix}
          >
            {inLanguage(fix.label, language)}
          </Button>
        )}
        <UnstyledButton
          className={classes.why}
          aria-expanded={isOpen}
          aria-label={`${t('why')}: ${words}`}
          onClick={() => setOpen(!isOpen)}
        >
          {t('why')}
          <IconChevronDown size={14} aria-hidden className={classes.chevron} />
        </UnstyledButton>
      </div>
      {isOpen && (
        <div className={classes.explanation}>
          <p>{inLanguage(why, language)}</p>
          {elementId && path && path.length > 0 && (
            <div>
              {t('way')}:
              <ol className={classes.way}>
                {path.map((id, at) => (
                  <li key={at}>
                    <UnstyledButton className={classes.wayStep} onClick={() => show(id)}>
                      {finding.pathNames?.[at] ?? id}
                    </UnstyledButton>
                  </li>
                ))}
              </ol>
              {keep && (
                <Button size="compact-xs" variant="light" onClick={keep}>
                  {t('keep')}
                </Button>
              )}
            </div>
          )}
          <p className={classes.rule}>
            {source && `${t('law', { source })} · `}
            {t('rule', { rule })}
          </p>
        </div>
      )}
    </li>
  );
}
