import type { LocalizedText } from '../../kernel';
import type { OpinionAnswer } from './ask-second-opinion';
import type { OpinionsView } from './opinion.dto';

/** What was said, in one language, with names of the elements that it speaks of. */
export function opinionView(
  { cores, stories, names }: OpinionAnswer,
  language: keyof LocalizedText,
): OpinionsView {
  const views = stories.map(({ title, reasons, failures: _, ...story }) => ({
    ...story,
    title: title && title[language],
    reasons: reasons.map(({ element, message }) => ({ element, message: message[language] })),
  }));
  const said = new Set(
    views.flatMap(({ cut, reasons, trace }) => [
      ...cut.map(({ element }) => element),
      ...reasons.map(({ element }) => element),
      ...trace.flatMap(({ did, first, second }) =>
        [
          did,
          ...[first, second].flatMap((seen) => [
            ...(seen?.waits ?? []),
            ...(seen?.took ?? []),
            ...(seen?.incidents ?? []),
          ]),
        ].flatMap((text) => text.split(' ')),
      ),
    ]),
  );
  return {
    cores,
    stories: views,
    names: [...said].flatMap((id) => (Object.hasOwn(names, id) ? [{ id, name: names[id] }] : [])),
  };
}
