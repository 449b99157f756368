import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus, IconViewportWide } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { answerOf, api } from '../api/client';
import { Loading, Refused } from '../states/states';
import { defineTexts, useTexts } from '../texts/texts';
import type { OpenDiagram } from './bpmn/open-diagram';
import classes from './Diagram.module.css';

export interface DiagramMark {
  elementId: string;
  /** `token`: something waits here; `done`: passed; `late`: waits past its due; `incident`. */
  kind: 'token' | 'done' | 'late' | 'incident';
  count?: number;
  label?: string;
}

export interface DiagramHeat {
  elementId: string;
  /** 0 to 1 of the hottest. */
  heat: number;
  label: string;
}

export interface DiagramProps {
  definitionId: string;
  marks?: readonly DiagramMark[];
  heat?: readonly DiagramHeat[];
  onElement?: (elementId: string) => void;
  /** The same as a list or table, for keyboard and screen readers; switched to beside the diagram. */
  twin: ReactNode;
  /** Pixels; default 360. */
  height?: number;
}

const texts = defineTexts({
  title: { vi: 'Sơ đồ quy trình', en: 'Diagram of the process' },
  diagram: { vi: 'Sơ đồ', en: 'Diagram' },
  list: { vi: 'Danh sách', en: 'List' },
  shownAs: { vi: 'Cách xem', en: 'Shown as' },
  larger: { vi: 'Phóng to (+)', en: 'Larger (+)' },
  smaller: { vi: 'Thu nhỏ (-)', en: 'Smaller (-)' },
  whole: { vi: 'Toàn bộ sơ đồ (0)', en: 'The whole diagram (0)' },
  start: { vi: 'Đến chỗ đang xử lý (1)', en: 'To where it stands (1)' },
  picture: {
    vi: 'Sơ đồ. Các phím mũi tên để di chuyển, + và - để phóng to, thu nhỏ, 0 để xem toàn bộ. Nội dung này cũng có ở dạng danh sách.',
    en: 'Diagram. Arrows move it, + and - zoom, 0 shows all of it. The same is there as a list.',
  },
  legend: { vi: 'Chú giải', en: 'Legend' },
  token: { vi: 'đang ở đây', en: 'is here' },
  done: { vi: 'đã qua', en: 'passed' },
  late: { vi: 'quá hạn', en: 'overdue' },
  incident: { vi: 'có sự cố', en: 'incident' },
  heat: { vi: 'ít → nhiều', en: 'little → much' },
});

const kinds = ['token', 'done', 'late', 'incident'] as const;
const step = 60;
/** Pixels between the margins of an upright A4. */
const paperWidth = 680;
const nothing: readonly never[] = [];

/** A process with what happens in it, and the same as a list: one of both is shown. bpmn-js comes with the first diagram. */
export function Diagram(props: DiagramProps): ReactNode {
  const { definitionId, marks = nothing, heat = nothing, onElement, twin, height = 360 } = props;
  const t = useTexts(texts);
  const title = useId();
  const [isList, setList] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [diagram, setDiagram] = useState<OpenDiagram | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const newest = useRef(onElement);
  newest.current = onElement;

  const file = useQuery({
    queryKey: ['definition-xml', definitionId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/definitions/{id}/xml', { params: { path: { id: definitionId } }, parseAs: 'text' }),
      ),
    // What is deployed never changes.
    staleTime: Infinity,
  });
  const xml = file.data;

  useEffect(() => {
    if (xml === undefined || isList) return;
    let isGone = false;
    let opened: OpenDiagram | undefined;
    setFailure(undefined);
    import('./bpmn/open-diagram')
      .then(({ openDiagram }) =>
        isGone
          ? undefined
          : openDiagram({ place: place.current!, xml, onElement: (id) => newest.current?.(id) }),
      )
      .then(
        (one) => {
          opened = one;
          if (isGone) one?.close();
          else if (one) setDiagram(one);
        },
        (error: unknown) => !isGone && setFailure(error),
      );
    return () => {
      isGone = true;
      opened?.close();
      setDiagram(null);
    };
  }, [xml, isList]);

  useEffect(() => diagram?.show(marks, heat), [diagram, marks, heat]);

  // On paper all of it is seen, as small as the paper asks for.
  useEffect(() => {
    const begin = () => {
      const { parentElement: canvas } = place.current ?? {};
      if (!diagram || !canvas) return;
      diagram.look('whole');
      const { clientWidth } = canvas;
      canvas.style.width = `${clientWidth}px`;
      canvas.style.setProperty('--on-paper', String(Math.min(1, paperWidth / clientWidth)));
    };
    const end = () => {
      place.current?.parentElement?.style.removeProperty('width');
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, [diagram]);

  const acts: Record<string, () => void> = {
    '+': () => diagram?.zoom(1.25),
    '=': () => diagram?.zoom(1.25),
    '-': () => diagram?.zoom(0.8),
    '0': () => diagram?.look('whole'),
    '1': () => diagram?.look('start'),
    ArrowLeft: () => diagram?.move(step, 0),
    ArrowRight: () => diagram?.move(-step, 0),
    ArrowUp: () => diagram?.move(0, step),
    ArrowDown: () => diagram?.move(0, -step),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const tools = [
    ['smaller', IconMinus, '-'],
    ['larger', IconPlus, '+'],
    ['whole', IconViewportWide, '0'],
    ['start', IconFocusCentered, '1'],
  ] as const;
  const signs = [
    ...kinds.filter((kind) => marks.some((mark) => mark.kind === kind)),
    ...(heat.length > 0 ? ['heat' as const] : []),
  ];

  return (
    <section className={classes.diagram} aria-labelledby={title}>
      <div className={classes.bar}>
        <h3 id={title} hidden>
          {t('title')}
        </h3>
        <SegmentedControl
          size="xs"
          aria-label={t('shownAs')}
          value={isList ? 'list' : 'diagram'}
          onChange={(chosen) => setList(chosen === 'list')}
          data={[
            { value: 'diagram', label: t('diagram') },
            { value: 'list', label: t('list') },
          ]}
        />
        {!isList && signs.length > 0 && (
          <ul className={classes.legend} aria-label={t('legend')}>
            {signs.map((kind) => (
              <li key={kind}>
                <span className={classes.sign} data-kind={kind} aria-hidden />
                {t(kind)}
              </li>
            ))}
          </ul>
        )}
        {!isList && (
          <div className={classes.tools}>
            {tools.map(([key, Icon, act]) => (
              <Tooltip key={key} label={t(key)}>
                <ActionIcon
                  variant="default"
                  size={28}
                  aria-label={t(key)}
                  disabled={!diagram}
                  onClick={acts[act]}
                >
                  <Icon size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            ))}
          </div>
        )}
      </div>
      {isList ? (
        <div className={classes.twin}>{twin}</div>
      ) : (
        <div
          className={classes.canvas}
          style={{ height }}
          role="group"
          aria-label={t('picture')}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {file.error || failure !== undefined ? (
            <Refused
              error={file.error ?? failure}
              retry={file.error ? () => void file.refetch() : undefined}
            />
          ) : (
            !diagram && <Loading />
          )}
          <div
            ref={place}
            className={`bpmn-diagram ${classes.place}`}
            hidden={Boolean(file.error) || failure !== undefined}
          />
        </div>
      )}
    </section>
  );
}
