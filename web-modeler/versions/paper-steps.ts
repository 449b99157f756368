const steps = ['DRAFT', 'SIGNED', 'NUMBERED', 'SEALED', 'ISSUED'] as const;
type Step = (typeof steps)[number];

/** The way of a document from the draft to the public, and how far it is by its state. */
export function stepsOfPaper(state: string): { step: Step; is: 'done' | 'next' | 'later' }[] {
  const reached = steps.indexOf(state as Step);
  return steps.map((step, place) => ({
    step,
    is: place <= reached ? 'done' : place === reached + 1 ? 'next' : 'later',
  }));
}
