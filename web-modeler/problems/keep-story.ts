import type { WitnessStory } from '../../src/definitions/rules';
import { fileNameOf, localInstant, nextMorning, storyText } from '../play/story';
import type { Finding } from './finding';

/** The way to a trouble as a file of a scenario: as long as the trouble is there, playing it ends in an incident. */
export function storyFile(
  { elementName, elementId }: Pick<Finding, 'elementName' | 'elementId'>,
  { process, variables, when }: WitnessStory,
  { taken, now }: { taken: readonly string[]; now: number },
): { name: string; text: string } {
  const called = elementName ?? elementId ?? process;
  const title = { vi: `Đường đi tới lỗi ở "${called}"`, en: `The way to the trouble at "${called}"` };
  return {
    name: fileNameOf(title.vi, taken),
    text: storyText({
      title,
      process,
      given: { at: localInstant(nextMorning(now)), caseCode: 'H42.15-000001', variables },
      when,
      then: {},
    }),
  };
}
