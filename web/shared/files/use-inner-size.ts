import { type RefObject, useEffect, useState } from 'react';
import type { Size } from './viewing';

/** The room inside an element, without padding and scroll bars, in pixels; 0 x 0 until it is known. */
export function useInnerSize(ref: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current!;
    const measure = () => {
      const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(element);
      const width = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const height = element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return size;
}
