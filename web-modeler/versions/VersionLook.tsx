import { Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { Diagram } from '../../web/shared/diagram/Diagram';
import { Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { ApprovedPaper } from './ApprovedPaper';
import { StepsOfVersion } from './StepsOfVersion';
import classes from './versions.module.css';

const texts = defineTexts({
  title: { vi: 'Phiên bản {n}', en: 'Version {n}' },
  diagram: { vi: 'Sơ đồ', en: 'Diagram' },
  paper: { vi: 'Văn bản phê duyệt', en: 'Approved document' },
});

/** The tab of a file; its name may hold anything, and becomes a part of an id. */
const tabOf = (name: string) => `file:${encodeURIComponent(name)}`;

/** A version as it was deployed: its diagram, its document, and every file as text. Nothing of it can be changed. */
export function VersionLook({
  version,
  part = 'diagram',
}: {
  version: Schema<'VersionView'>;
  part?: string;
}) {
  const t = useTexts(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['version-catalogue', 'files', version.id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/version-catalogue/definitions/{id}/files', { params: { path: { id: version.id } } }),
      ),
    // What is in service never changes.
    staleTime: Infinity,
  });
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.look}>
      <Title order={2} size="h4" ref={heading} tabIndex={-1}>
        {t('title', { n: version.version })}
      </Title>
      {error && <Refused error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Tabs defaultValue={part} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="diagram">{t('diagram')}</Tabs.Tab>
            {version.document && <Tabs.Tab value="paper">{t('paper')}</Tabs.Tab>}
            {data.items.map(({ name }) => (
              <Tabs.Tab key={name} value={tabOf(name)}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="diagram" pt="sm">
            <Diagram definitionId={version.id} height={460} twin={<StepsOfVersion version={version} />} />
          </Tabs.Panel>
          <Tabs.Panel value="paper" pt="sm">
            <ApprovedPaper version={version} />
          </Tabs.Panel>
          {data.items.map(({ name, content }) => (
            <Tabs.Panel key={name} value={tabOf(name)} pt="sm">
              <Text component="pre" className={classes.file} tabIndex={0} role="region" aria-label={name}>
                {content}
              </Text>
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </section>
  );
}
