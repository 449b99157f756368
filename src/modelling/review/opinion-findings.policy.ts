import type { Findings, Problem } from '../../definitions';
import type { LocalizedText } from '../../kernel';
import type { OpinionAnswer, StoryOpinion } from './ask-second-opinion';

/**
 * What the second opinion means to who approves: a difference refuses, and what was not looked at, or not to its end, is a warning
 * to be confirmed. `answer` is undefined where there was no time for one.
 */
export function opinionFindings(answer: OpinionAnswer | undefined, stories: readonly string[]): Findings {
  if (stories.length === 0) return { problems: [], warnings: [noScenario] };
  if (!answer)
    return { problems: [], warnings: stories.map((file) => about(file, 'not-looked-at', tooLong)) };
  const [first, second] = answer.cores;
  return {
    problems: answer.stories
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ file, trace }) => about(file, 'differs', differ(first, second, trace.at(-1)?.step ?? 0))),
    warnings: answer.stories.flatMap((story) => warningsOf(story, second)),
  };
}

function warningsOf(story: StoryOpinion, second: string): Problem[] {
  const { file, steps, verdict, failures, reasons, compared } = story;
  const why = (language: keyof LocalizedText) =>
    [...new Set(reasons.map(({ element, message }) => `${element}: ${message[language]}`))]
      .slice(0, 3)
      .join('; ');
  const warnings = failures.map(({ step, message }) =>
    about(file, 'scenario-fails', {
      vi: `Kịch bản không đạt (bước ${step}): ${message.vi}.`,
      en: `The scenario fails (step ${step}): ${message.en}.`,
    }),
  );
  if (verdict === 'impossible' && reasons.length > 0)
    warnings.push(
      about(file, 'not-possible', {
        vi: `Không có ý kiến thứ hai: ${second} không chạy được (${why('vi')}).`,
        en: `No second opinion possible: ${second} does not run it (${why('en')}).`,
      }),
    );
  if (verdict === 'agreed' && reasons.length > 0)
    warnings.push(
      about(file, 'in-part', {
        vi: `Chỉ đối chiếu được đến bước ${compared} trên ${steps}: từ đó ${second} không chạy được (${why('vi')}).`,
        en: `Compared only up to step ${compared} of ${steps}: from there ${second} does not run it (${why('en')}).`,
      }),
    );
  return warnings;
}

const about = (file: string, rule: string, message: LocalizedText): Problem => ({
  file,
  rule: `second-opinion/${rule}`,
  message,
});

const differ = (first: string, second: string, step: number): LocalizedText => ({
  vi: `Hai lõi thực thi cho kết quả khác nhau từ bước ${step}: ${first} và ${second}. Không ban hành được.`,
  en: `The two cores differ from step ${step} on: ${first} and ${second}. It cannot be published.`,
});

const tooLong: LocalizedText = {
  vi: 'Không có ý kiến thứ hai: đối chiếu mất quá nhiều thời gian hoặc bộ nhớ.',
  en: 'No second opinion: comparing took too much time or memory.',
};

const noScenario: Problem = about('scenarios/', 'no-scenario', {
  vi: 'Không có kịch bản nào được trình kèm nên không có ý kiến thứ hai.',
  en: 'No scenario was sent with it, so there is no second opinion.',
});
