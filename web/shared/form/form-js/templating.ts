import { FeelersTemplating } from '@bpmn-io/form-js-viewer';

/** A text whose `{{ }}` cannot be worked out stands there as it was written: form-js would show none of the whole form. */
class Templating extends FeelersTemplating {
  override evaluate(
    ...given: Parameters<FeelersTemplating['evaluate']>
  ): ReturnType<FeelersTemplating['evaluate']> {
    try {
      return super.evaluate(...given);
    } catch {
      return given[0];
    }
  }
}

export const TemplatingModule = { templating: ['type', Templating] };
