import { type ReactNode, useEffect, useState } from 'react';
import classes from './FileView.module.css';
import { scaleOf, type Size, turned, type Viewing } from './viewing';

/** A picture, as large and as turned as wanted. */
export function ImageView({
  content,
  mediaType,
  name,
  viewing,
  window,
  onScale,
  onDamaged,
}: {
  content: ArrayBuffer;
  mediaType: string;
  name: string;
  viewing: Viewing;
  window: Size;
  onScale: (scale: number) => void;
  onDamaged: () => void;
}): ReactNode {
  const [address, setAddress] = useState('');
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([content], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content, mediaType]);

  const { zoom, turn } = viewing;
  const outer = size && turned(size, turn);
  const fitting = outer && scaleOf(zoom, outer, window);
  const scale = fitting && (typeof zoom === 'number' ? fitting : Math.min(1, fitting));
  useEffect(() => {
    if (scale) onScale(scale);
  }, [scale, onScale]);
  if (address === '') return null;
  return (
    <div
      className={classes.sheet}
      style={outer && scale ? { width: outer.width * scale, height: outer.height * scale } : undefined}
    >
      <img
        src={address}
        alt={name}
        className={classes.picture}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setSize({ width, height })
        }
        onError={onDamaged}
        style={
          size && scale
            ? {
                width: size.width * scale,
                height: size.height * scale,
                transform: `translate(-50%, -50%) rotate(${turn}deg)`,
              }
            : { visibility: 'hidden' }
        }
      />
    </div>
  );
}
