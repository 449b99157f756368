/** Left in the page's own timeline, for whoever reads its trace. */
export const begun = 'bench-begun';
export const done = 'bench-done';

/**
 * What runs in each page that is measured, as text because none of it is this program's: `bench` waits for inputs and their effects,
 * and counts frames. `Event Timing` of the browser says how long an input waited for the next paint.
 */
export const inPage = `{
  const interactions = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, startTime, duration } of list.getEntries())
      if (interactionId > 0) interactions.push({ at: startTime, duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });

  let frames = null;
  window.bench = {
    /** From the next input on: when isDone became true, looked at in each frame. */
    watch(name, isDone) {
      bench.begunAt = undefined;
      bench.done = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('this never became true: ' + name)), 20000);
        // The other kinds of input stop listening too: left behind, they would take the next watch's input for their own.
        const waiting = new AbortController();
        const begin = ({ timeStamp }) => {
          waiting.abort();
          bench.begunAt = timeStamp;
          performance.mark('${begun}');
          const look = () => {
            if (!isDone()) return void requestAnimationFrame(look);
            performance.mark('${done}');
            resolve(performance.now() - timeStamp);
          };
          requestAnimationFrame(look);
        };
        for (const type of ['keydown', 'pointerdown', 'change'])
          window.addEventListener(type, begin, { capture: true, signal: waiting.signal });
      });
    },
    /** Of the slowest event of the last input; entries come after the paint that they tell of. */
    async paint() {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 120)));
      const own = interactions.filter(({ at }) => at >= bench.begunAt - 1);
      return Math.max(8, ...own.map(({ duration }) => duration));
    },
    countFrames() {
      frames = [];
      let last = performance.now();
      const next = (now) => {
        if (!frames) return;
        frames.push(now - last);
        last = now;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    },
    frames() {
      const all = frames;
      frames = null;
      return all;
    },
    /** Instants at which something in the element had changed when a frame was drawn. */
    countPaints(element) {
      bench.painted = [];
      let isDue = false;
      new MutationObserver(() => {
        if (!isDue)
          requestAnimationFrame(() => {
            isDue = false;
            bench.painted.push(Date.now());
          });
        isDue = true;
      }).observe(element, { childList: true, subtree: true, characterData: true });
    },
    paints: () => bench.painted,
    /** When the page first showed it, by the clock of this machine; null after so many milliseconds. */
    seen: (isThere, within) =>
      new Promise((resolve) => {
        const until = performance.now() + within;
        const look = () => {
          if (isThere()) return void resolve(performance.timeOrigin + performance.now());
          if (performance.now() > until) return void resolve(null);
          requestAnimationFrame(look);
        };
        look();
      }),
  };
}`;
