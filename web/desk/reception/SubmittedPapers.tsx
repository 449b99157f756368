import { Badge, Group, Modal, NativeSelect, Text, UnstyledButton } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '../../shared/api/client';
import { FileView } from '../../shared/files/FileView';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { codeTexts, wordOf } from '../cases/words';
import type { Way } from './filing';
import type { Reason } from './reception-queries';
import classes from './reception.module.css';

/** What one found looking at a paper: that it was handed over meanwhile, or what is wrong with it. */
export interface Look {
  how?: Way;
  reasonCode?: string;
}

const texts = defineTexts({
  look: { vi: 'Kiểm tra: {name}', en: 'Check: {name}' },
  fine: { vi: 'Hợp lệ', en: 'In order' },
  missing: { vi: 'Chưa có', en: 'Not there' },
  handed: { vi: 'Vừa nộp: {way}', en: 'Handed in now: {way}' },
  wrong: { vi: 'Không hợp lệ: {reason}', en: 'Not in order: {reason}' },
  required: { vi: 'bắt buộc', en: 'required' },
});

/** What is sent of the looks: papers found wrong, and those handed over the counter meanwhile. */
export function checksOf(
  components: readonly Schema<'ComponentView'>[],
  looks: Readonly<Record<string, Look>>,
): { components: Schema<'ComponentCheckRequest'>[]; provided: Schema<'ProvidedComponentRequest'>[] } {
  const of = components.flatMap(({ code }) => (looks[code] ? [{ code, ...looks[code] }] : []));
  return {
    components: of.flatMap(({ code, how, reasonCode }): Schema<'ComponentCheckRequest'>[] =>
      reasonCode ? [{ code, ok: false, reasonCode }] : how ? [{ code, ok: true }] : [],
    ),
    provided: of.flatMap(({ code, how }) => (how ? [{ code, how }] : [])),
  };
}

/** The papers of a case that was filed elsewhere, each with its files to look into and what one finds of it. */
export function SubmittedPapers(props: {
  caseId: string;
  components: readonly Schema<'ComponentView'>[];
  attachments: readonly Schema<'AttachmentView'>[];
  reasons: readonly Reason[];
  looks: Readonly<Record<string, Look>>;
  onLook: (code: string, look: Look) => void;
}) {
  const { components, attachments, reasons, looks, onLook } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const [shown, setShown] = useState<Schema<'AttachmentView'> | null>(null);
  return (
    <>
      {components.map((component) => {
        const name = inLanguage({ ...component.name }, language);
        const look = looks[component.code];
        const isThere = component.how !== null;
        const wrongs = reasons.map(({ code, vi, en }) => ({
          value: `reason:${code}`,
          label: t('wrong', { reason: inLanguage({ vi, en }, language) }),
        }));
        const hands = (['PAPER', 'EXEMPT'] as const).map((how) => ({
          value: `how:${how}`,
          label: t('handed', { way: wordOf(codeTexts, how, language) }),
        }));
        return (
          <div key={component.code} className={classes.paper} role="group" aria-label={name}>
            <span />
            <div className={classes.paperName}>
              <Group gap={6}>
                <Text size="sm" fw={550}>
                  {name}
                </Text>
                {component.isRequired && (
                  <Badge size="sm" variant="light" tt="none">
                    {t('required')}
                  </Badge>
                )}
                <Text size="xs" c="dimmed">
                  {component.how ? wordOf(codeTexts, component.how, language) : t('missing')}
                </Text>
              </Group>
              {attachments
                .filter(({ id }) => component.attachments.includes(id))
                .map((attachment) => (
                  <UnstyledButton
                    key={attachment.id}
                    className={classes.file}
                    onClick={() => setShown(attachment)}
                  >
                    <IconFile size={14} aria-hidden /> {attachment.name}
                  </UnstyledButton>
                ))}
            </div>
            <NativeSelect
              size="xs"
              maw={240}
              aria-label={t('look', { name })}
              value={look?.reasonCode ? `reason:${look.reasonCode}` : look?.how ? `how:${look.how}` : ''}
              data={[{ value: '', label: t(isThere ? 'fine' : 'missing') }, ...(isThere ? wrongs : hands)]}
              onChange={(event) => {
                const [kind, value] = event.currentTarget.value.split(':');
                onLook(
                  component.code,
                  kind === 'reason' ? { reasonCode: value } : kind === 'how' ? { how: value as Way } : {},
                );
              }}
            />
          </div>
        );
      })}
      <Modal opened={shown !== null} onClose={() => setShown(null)} title={shown?.name} size="90%">
        {shown && (
          <FileView
            href={`/api/v1/case-files/${props.caseId}/attachments/${shown.id}/content`}
            name={shown.name}
            mediaType={shown.type}
          />
        )}
      </Modal>
    </>
  );
}
