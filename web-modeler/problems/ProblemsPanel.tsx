import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { lawWords } from '../../src/one-stop-shop/rules';
import { useKeys } from '../../web/shared/keys/keys';
import { defineTexts, fill, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { serverNow } from '../../web/shared/time/server-clock';
import { filesOf, kinds } from '../workspace/files/file-groups';
import { useFileTitle } from '../workspace/files/file-title';
import { useFiles, useIsReadOnly, usePlace, useWorkspace } from '../workspace/workspace';
import { type Finding, keyOf } from './finding';
import { FindingRow } from './FindingRow';
import { useFixing } from './fixes/use-fix';
import { countOf, groupsOf, placeOf, shownOf, type Shown, shownNames } from './groups';
import { storyFile } from './keep-story';
import { wordsOf } from './place-words';
import classes from './problems.module.css';
import { ServerMark } from './ServerMark';
import { useProblems } from './use-problems';

const texts = defineTexts({
  which: { vi: 'Những vấn đề được hiện', en: 'Which problems are shown' },
  all: { vi: 'Tất cả ({count})', en: 'All ({count})' },
  errors: { vi: 'Lỗi ({count})', en: 'Errors ({count})' },
  law: { vi: 'Pháp luật ({count})', en: 'Law ({count})' },
  file: { vi: 'Tệp này ({count})', en: 'This file ({count})' },
  none: { vi: 'Không có vấn đề nào', en: 'No problems' },
  noneHere: { vi: 'Không có vấn đề nào trong phần này', en: 'None of these' },
  noneYet: { vi: 'Đang kiểm tra mô hình…', en: 'Examining the model…' },
  mended: { vi: 'Đã sửa: {what}', en: 'Mended: {what}' },
  next: { vi: 'Vấn đề tiếp theo', en: 'Next problem' },
  previous: { vi: 'Vấn đề trước', en: 'Previous problem' },
});

/** What deployment would not accept of the model as it is drawn now, and what it would only warn of. */
export default function ProblemsPanel() {
  const t = useTexts(texts);
  const language = useLanguage();
  const workspace = useWorkspace();
  const files = useFiles();
  const isReadOnly = useIsReadOnly();
  const place = usePlace();
  const titleOf = useFileTitle();
  const problems = useProblems();
  const [params, setParams] = useSearchParams();
  const shown = shownNames.find((name) => name === params.get('problems')) ?? 'all';
  const [mended, setMended] = useState('');
  const head = useRef<HTMLDivElement>(null);
  const fixing = useFixing(
    useCallback(
      (finding: Finding) => {
        setMended(fill(texts.mended[language], { what: wordsOf(finding, language) }));
        head.current?.focus();
      },
      [language],
    ),
  );
  const here = files.find(({ id }) => id === place.fileId)?.name;
  const filter = (which: Shown) => shownOf(problems.findings, which, { file: here, law: lawWords });
  const findings = filter(shown);
  const groups = groupsOf(
    findings,
    kinds.flatMap((kind) => filesOf(files, kind).map(({ name }) => name)),
  );
  const inOrder = groups.flatMap((group) => group.findings);
  const titleIn = (name: string) => {
    const file = workspace.named(name);
    return file ? titleOf(file) : name;
  };
  const show = (finding: Finding) => workspace.showNamed(finding.file, placeOf(finding));
  const keep = (finding: Finding) => {
    if (!finding.story) return;
    const taken = workspace.getFiles().map(({ name }) => name);
    const { name, text } = storyFile(finding, finding.story, { taken, now: serverNow() });
    workspace.show({ fileId: workspace.add(name, text) });
  };
  const isShown = (finding: Finding) => finding.file === here && placeOf(finding) === place.elementId;
  const step = (by: 1 | -1) => {
    const at = inOrder.findIndex(isShown);
    const next =
      inOrder[at === -1 ? (by === 1 ? 0 : inOrder.length - 1) : (at + by + inOrder.length) % inOrder.length];
    if (next) show(next);
  };
  useKeys([
    { key: 'F8', says: t('next'), act: () => step(1), isOff: inOrder.length === 0 },
    { key: 'alt+F8', says: t('previous'), act: () => step(-1), inFields: true, isOff: inOrder.length === 0 },
  ]);
  return (
    <div className={classes.panel}>
      <div ref={head} tabIndex={-1} className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={t('which')}
          value={shown}
          onChange={(which) =>
            setParams(
              (before) => {
                const after = new URLSearchParams(before);
                if (which === 'all') after.delete('problems');
                else after.set('problems', which);
                return after;
              },
              { replace: true },
            )
          }
          data={shownNames.map((name) => ({ value: name, label: t(name, { count: filter(name).length }) }))}
        />
        <ServerMark {...problems} />
        <VisuallyHidden role="status">{mended}</VisuallyHidden>
      </div>
      {groups.length === 0 && (
        <Nothing isAll={problems.findings.length === 0} isKnown={problems.took !== null} />
      )}
      {groups.map(({ file, findings: ofFile }) => (
        <section key={file} aria-label={titleIn(file)}>
          <h3 className={classes.file} title={file}>
            {titleIn(file)}
            <Counts findings={ofFile} />
          </h3>
          <ul className={classes.list}>
            {ofFile.map((finding) => (
              <FindingRow
                key={keyOf(finding)}
                finding={finding}
                fix={fixing.fixOf(finding)}
                isShown={isShown(finding)}
                show={(elementId) => workspace.showNamed(file, elementId)}
                mend={() => fixing.apply(finding)}
                keep={isReadOnly || !finding.story ? undefined : () => keep(finding)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const counts = defineTexts({
  errors: { vi: '{count} lỗi', en: '{count} errors' },
  warnings: { vi: '{count} cảnh báo', en: '{count} warnings' },
});

function Counts({ findings }: { findings: readonly Finding[] }) {
  const t = useTexts(counts);
  const { errors, warnings } = countOf(findings);
  return (
    <span className={classes.counts}>
      {[
        ...(errors > 0 ? [t('errors', { count: errors })] : []),
        ...(warnings > 0 ? [t('warnings', { count: warnings })] : []),
      ].join(' · ')}
    </span>
  );
}

function Nothing({ isAll, isKnown }: { isAll: boolean; isKnown: boolean }) {
  const t = useTexts(texts);
  return (
    <p className={classes.nothing}>
      {isKnown && isAll && <IconCircleCheck size={18} aria-hidden />}
      {t(!isKnown ? 'noneYet' : isAll ? 'none' : 'noneHere')}
    </p>
  );
}
