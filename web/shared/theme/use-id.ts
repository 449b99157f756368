import { useId as useReactId } from 'react';

/**
 * Takes the place of the kit's own hook (see vite.config.mts). That one sets another, random id as soon as a component is there,
 * and so draws every field, list and dialog twice before anything of it is seen: for pages that share ids with a second copy of
 * the kit. There is none here, and React's own ids are stable.
 */
export function useId(given?: string): string {
  const id = useReactId();
  return given ?? id;
}
