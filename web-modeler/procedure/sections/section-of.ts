import { type SectionName, sections } from '.';

/** The part of the form that shows a place of the file: `['limits', '0', 'when']`, or that is called so. */
export function sectionOf(place: readonly string[] | null): SectionName {
  const lies = ({ paths }: (typeof sections)[number]) =>
    paths.some((path) => path.every((key, index) => String(key) === place?.[index]));
  const named = place?.length === 1 ? sections.find(({ name }) => name === place[0]) : undefined;
  return (named ?? sections.find(lies))?.name ?? 'general';
}
