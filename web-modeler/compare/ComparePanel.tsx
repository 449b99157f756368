import { Badge, SegmentedControl, Select, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Empty, Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { dateText, numberText } from '../../web/shared/time/instants';
import { useModel } from '../workspace/model-context';
import { type Mark, useFile, usePlace, useWorkspace } from '../workspace/workspace';
import { ChangeList } from './ChangeList';
import { changesOf } from './changes';
import classes from './compare.module.css';
import { ImpactReport } from './ImpactReport';
import { Pictures } from './Pictures';
import { useComparison, useImpact, useVersions } from './use-comparison';

const texts = defineTexts({
  with: { vi: 'So với', en: 'Compared with' },
  basis: { vi: 'Bản mà mô hình bắt đầu từ', en: 'What the model began from' },
  nothing: { vi: 'Không có gì (mô hình mới)', en: 'Nothing (a new model)' },
  version: { vi: '{name}, phiên bản {version}, {date}', en: '{name}, version {version}, {date}' },
  inService: { vi: '{version} · đang áp dụng', en: '{version} · in service' },
  show: { vi: 'Xem gì', en: 'Shown' },
  changes: { vi: 'Thay đổi', en: 'Changes' },
  impact: { vi: 'Ảnh hưởng', en: 'Impact' },
  count: { vi: '{count} thay đổi', en: '{count} changes' },
  same: { vi: 'Mô hình giống hệt bản đang so sánh', en: 'The model is the same as what it is compared with' },
  sameMore: {
    vi: 'Khi bạn vẽ, các thay đổi sẽ hiện ở đây và được đánh dấu trên sơ đồ.',
    en: 'As you draw, changes show up here and are marked on the diagram.',
  },
  added: { vi: 'Thêm mới', en: 'Added' },
  changed: { vi: 'Đã sửa: {what}', en: 'Changed: {what}' },
});

/** What differs between the model as it is drawn and a version in service: in words, marked on the diagram, with the old diagram beside. */
export default function ComparePanel() {
  const t = useTexts(texts);
  const [params, setParams] = useSearchParams();
  const { basisId } = useModel();
  const versions = useVersions();
  const definitionId = params.get('with');
  const view = params.get('compare') === 'impact' ? 'impact' : 'changes';
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const options = [
    { value: '', label: t(basisId ? 'basis' : 'nothing') },
    ...versions.map(({ id, key, name, version, deployedAt }) => {
      const label = t('version', { name: name ?? key, version, date: dateText(deployedAt) });
      const isLatest = versions.every((other) => other.key !== key || other.version <= version);
      return { value: id, label: isLatest ? t('inService', { version: label }) : label };
    }),
  ];
  return (
    <div className={classes.panel}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('show')}
          value={view}
          onChange={(chosen) => set('compare', chosen === 'impact' ? chosen : null)}
          data={[
            { value: 'changes', label: t('changes') },
            { value: 'impact', label: t('impact') },
          ]}
        />
        <Select
          size="xs"
          w={360}
          maw="100%"
          aria-label={t('with')}
          data={options}
          value={definitionId ?? ''}
          onChange={(chosen) => set('with', chosen || null)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
        />
        {view === 'changes' && <Count definitionId={definitionId} />}
      </div>
      {view === 'impact' ? <Impact definitionId={definitionId} /> : <Changes definitionId={definitionId} />}
    </div>
  );
}

function Count({ definitionId }: { definitionId: string | null }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { data } = useComparison(definitionId);
  const count =
    data?.files.reduce((sum, file) => sum + Math.max(1, changesOf(file, language).length), 0) ?? 0;
  return (
    <Text size="xs" c="dimmed" role="status">
      {data && (
        <Badge variant="default" tt="none" radius="sm">
          {t('count', { count: numberText(count) })}
        </Badge>
      )}
    </Text>
  );
}

function Impact({ definitionId }: { definitionId: string | null }) {
  const { data, error, refetch } = useImpact(definitionId);
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  return <div className={classes.list}>{data ? <ImpactReport impact={data} /> : <Loading />}</div>;
}

function Changes({ definitionId }: { definitionId: string | null }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const workspace = useWorkspace();
  const place = usePlace();
  const file = useFile(place.fileId);
  const { data, error, refetch } = useComparison(definitionId);
  /** What is gone cannot be shown in the editor: it is chosen here only. */
  const [gone, setGone] = useState<{ file: string; elementId: string }>();
  const files = data?.files;
  const marks = useMemo(() => {
    const byFile = new Map<string, Mark[]>();
    for (const one of files ?? []) {
      if (one.kind !== 'bpmn' || one.change === 'added') continue;
      const ofFile = changesOf(one, language)
        .filter(({ isDrawn, change }) => isDrawn && change !== 'removed')
        .map(({ elementId, change, fields }): Mark => ({
          elementId,
          tone: change,
          title:
            change === 'added'
              ? t('added')
              : t('changed', { what: [...new Set(fields.map(({ label }) => label))].join(', ') }),
        }));
      if (ofFile.length > 0) byFile.set(one.name, ofFile);
    }
    return byFile;
  }, [files, language]);
  useEffect(() => workspace.setMarks('compare', marks), [workspace, marks]);
  useEffect(() => () => workspace.setMarks('compare', new Map()), [workspace]);

  if (error) return <Refused error={error} retry={() => void refetch()} />;
  if (!files) return <Loading />;
  if (files.length === 0) return <Empty title={t('same')}>{t('sameMore')}</Empty>;
  const shown = files.find(({ name }) => name === file?.name);
  const isGone = gone !== undefined && gone.file === shown?.name;
  const chosen =
    gone ?? (file && { file: file.name, ...(place.elementId && { elementId: place.elementId }) });
  const choose = (name: string, elementId?: string) => {
    const change = files.find((one) => one.name === name);
    const isRemoved = change?.elements.some((one) => one.elementId === elementId && one.change === 'removed');
    setGone(isRemoved && elementId ? { file: name, elementId } : undefined);
    workspace.showNamed(name, isRemoved ? undefined : elementId);
  };
  const picture = shown?.kind === 'bpmn' && shown.texts?.before ? shown.texts : undefined;
  return (
    <div className={classes.body} data-lonely={!picture || undefined}>
      <div className={classes.list}>
        <ChangeList files={files} chosen={chosen} choose={choose} />
      </div>
      {picture && shown && (
        <Pictures
          key={shown.name}
          texts={picture}
          sides={['before']}
          changes={changesOf(shown, language)}
          chosen={isGone ? gone.elementId : place.elementId}
          choose={(elementId) => choose(shown.name, elementId)}
        />
      )}
    </div>
  );
}
