import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import classes from './form-editor.module.css';
import type { Part } from './form-canvas';

const texts = defineTexts({
  title: { vi: 'Xem trước biểu mẫu', en: 'Preview of the form' },
  desk: { vi: 'Bàn làm việc', en: 'Desk' },
  portal: { vi: 'Điện thoại', en: 'Phone' },
});
/** Pixels: of the work pane of the desk, and of a phone. */
const widths = { desk: 720, portal: 390 };

/** The form as those see it who fill it in: the very code of the desk, in a page of its own, because the editor wears other styles. */
export function FormPreview({ schema }: { schema: Part }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState<keyof typeof widths>('portal');
  const newest = useRef(schema);
  newest.current = schema;
  const send = () => frame.current?.contentWindow?.postMessage({ schema: newest.current }, location.origin);
  useEffect(send, [schema]);
  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent) => {
      if (origin === location.origin && source === frame.current?.contentWindow && data === 'ready') send();
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
  return (
    <section className={classes.preview} aria-label={t('title')}>
      <SegmentedControl
        size="xs"
        m="xs"
        value={width}
        onChange={(value) => setWidth(value as keyof typeof widths)}
        data={[
          { value: 'portal', label: t('portal') },
          { value: 'desk', label: t('desk') },
        ]}
        aria-label={t('title')}
      />
      <div className={classes.frame}>
        <iframe
          key={language}
          ref={frame}
          src="/modeler/preview"
          title={t('title')}
          style={{ width: widths[width] }}
        />
      </div>
    </section>
  );
}
