import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
  IconSearch,
} from '@tabler/icons-react';
import { type ComponentType, type KeyboardEvent, lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Empty, Loading } from '../states/states';
import { defineTexts, useTexts } from '../texts/texts';
import { saveFile } from './fetch-file';
import classes from './FileView.module.css';
import { ImageView } from './ImageView';
import type { PdfState } from './PdfPages';
import { type CheckedFile, SignatureBadge } from './SignatureBadge';
import { signaturesIn } from './signatures';
import { useInnerSize } from './use-inner-size';
import { larger, smaller, turnRight, type Viewing } from './viewing';

const PdfPages = lazy(() => import('./PdfPages'));

const texts = defineTexts({
  file: { vi: 'Tệp {name}', en: 'File {name}' },
  earlier: { vi: 'Trang trước (PageUp)', en: 'Page before (PageUp)' },
  later: { vi: 'Trang sau (PageDown)', en: 'Next page (PageDown)' },
  page: { vi: 'Trang', en: 'Page' },
  of: { vi: '/ {pages}', en: 'of {pages}' },
  larger: { vi: 'Phóng to (+)', en: 'Larger (+)' },
  smaller: { vi: 'Thu nhỏ (-)', en: 'Smaller (-)' },
  width: { vi: 'Vừa chiều ngang (0)', en: 'Fit the width (0)' },
  whole: { vi: 'Vừa cả trang (1)', en: 'Fit the page (1)' },
  turn: { vi: 'Xoay phải (r)', en: 'Turn right (r)' },
  save: { vi: 'Tải xuống', en: 'Download' },
  search: { vi: 'Tìm trong tệp', en: 'Find in the file' },
  found: { vi: 'Có ở {count} trang: {pages}', en: 'On {count} pages: {pages}' },
  foundOne: { vi: 'Có ở trang {pages}', en: 'On page {pages}' },
  foundNone: { vi: 'Không có trong tệp', en: 'Not in the file' },
  damaged: { vi: 'Không mở được tệp này', en: 'This file cannot be opened' },
  damagedHint: {
    vi: 'Tệp có thể bị hỏng hoặc đặt mật khẩu. Bạn vẫn có thể tải xuống.',
    en: 'It may be damaged or protected by a password. It can still be downloaded.',
  },
});

/** Page numbers named after a search; more are counted only. */
const listed = 12;

type Icon = ComponentType<{ size: number; 'aria-hidden': boolean }>;

/** The window of a file, with what moves, enlarges and turns it; its keys work while it has the focus. */
export default function Viewer({
  content,
  name,
  mediaType,
  isPdf,
  checks,
}: {
  content: ArrayBuffer;
  name: string;
  mediaType: string;
  isPdf: boolean;
  checks?: CheckedFile | undefined;
}) {
  const t = useTexts(texts);
  const ref = useRef<HTMLDivElement>(null);
  const inside = useInnerSize(ref);
  const [viewing, setViewing] = useState<Viewing>({ zoom: isPdf ? 'width' : 'page', turn: 0 });
  const [scale, setScale] = useState(1);
  const [page, setPage] = useState(1);
  const [{ pages, found }, setState] = useState<PdfState>({ pages: 1, found: null });
  const [isDamaged, setDamaged] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const [signatures] = useState(() => (isPdf ? signaturesIn(content) : 0));
  const damaged = useCallback(() => setDamaged(true), []);

  const go = (to: number) => setPage(Math.min(pages, Math.max(1, to)));
  const acts: Record<string, () => void> = {
    PageDown: () => go(page + 1),
    PageUp: () => go(page - 1),
    '+': () => setViewing((now) => ({ ...now, zoom: larger(scale) })),
    '-': () => setViewing((now) => ({ ...now, zoom: smaller(scale) })),
    '0': () => setViewing((now) => ({ ...now, zoom: 'width' })),
    '1': () => setViewing((now) => ({ ...now, zoom: 'page' })),
    r: () => setViewing((now) => ({ ...now, turn: turnRight(now.turn) })),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act =
      event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key === '=' ? '+' : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const tool = (key: keyof typeof texts, Sign: Icon, act: () => void, isOff = false, isOn?: boolean) => (
    <Tooltip label={t(key)}>
      <ActionIcon
        variant={isOn ? 'light' : 'default'}
        size={28}
        aria-label={t(key)}
        aria-pressed={isOn}
        disabled={isOff}
        onClick={act}
      >
        <Sign size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  const foundText = () => {
    if (!found || !wanted?.trim()) return '';
    if (found.length === 0) return t('foundNone');
    const shown = found.slice(0, listed).join(', ') + (found.length > listed ? ', …' : '');
    return t(found.length === 1 ? 'foundOne' : 'found', { count: found.length, pages: shown });
  };

  return (
    <section className={classes.file} aria-label={t('file', { name })}>
      <div className={classes.bar}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        {signatures > 0 && <SignatureBadge count={signatures} checks={checks} />}
        {isPdf && pages > 1 && (
          <div className={classes.group}>
            {tool('earlier', IconChevronLeft, () => go(page - 1), page <= 1)}
            <TextInput
              aria-label={t('page')}
              type="number"
              size="xs"
              w={52}
              min={1}
              max={pages}
              value={page}
              onChange={({ currentTarget: { value } }) => Number(value) >= 1 && go(Math.floor(Number(value)))}
            />
            <span>{t('of', { pages })}</span>
            {tool('later', IconChevronRight, () => go(page + 1), page >= pages)}
          </div>
        )}
        <div className={classes.group}>
          {tool('smaller', IconMinus, acts['-']!)}
          {tool('larger', IconPlus, acts['+']!)}
          {tool('width', IconArrowAutofitWidth, acts['0']!, false, viewing.zoom === 'width')}
          {tool('whole', IconArrowAutofitHeight, acts['1']!, false, viewing.zoom === 'page')}
          {tool('turn', IconRotateClockwise, acts.r!)}
          {isPdf &&
            tool('search', IconSearch, () => setWanted(wanted === null ? '' : null), false, wanted !== null)}
          {tool('save', IconDownload, () => saveFile(content, name, mediaType))}
        </div>
        {wanted !== null && (
          <div className={classes.group} role="search">
            <TextInput
              size="xs"
              aria-label={t('search')}
              placeholder={t('search')}
              data-autofocus
              autoFocus
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setWanted(null);
                if (event.key !== 'Enter' || !found?.length) return;
                const next = event.shiftKey
                  ? found.findLast((one) => one < page)
                  : found.find((one) => one > page);
                go(next ?? found.at(event.shiftKey ? -1 : 0)!);
              }}
            />
            <span role="status">{foundText()}</span>
          </div>
        )}
      </div>
      <div
        ref={ref}
        className={classes.window}
        tabIndex={0}
        role="group"
        aria-label={isPdf ? `${t('page')} ${page} ${t('of', { pages })}` : name}
        onKeyDown={onKeyDown}
      >
        {isDamaged ? (
          <Empty title={t('damaged')}>{t('damagedHint')}</Empty>
        ) : isPdf ? (
          <Suspense fallback={<Loading />}>
            {inside.width > 0 && (
              <PdfPages
                content={content}
                page={page}
                viewing={viewing}
                window={inside}
                wanted={wanted ?? ''}
                onState={setState}
                onScale={setScale}
                onDamaged={damaged}
              />
            )}
          </Suspense>
        ) : (
          inside.width > 0 && (
            <ImageView
              content={content}
              mediaType={mediaType}
              name={name}
              viewing={viewing}
              window={inside}
              onScale={setScale}
              onDamaged={damaged}
            />
          )
        )}
      </div>
    </section>
  );
}
