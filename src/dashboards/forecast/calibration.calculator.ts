/** A forecast of which the outcome is known. */
export interface JudgedForecast {
  /** What was said, in [0, 1]. */
  chance: number;
  missed: boolean;
  /** Whether the case ended within the range that should hold four of five. */
  inRange: boolean;
}

export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  /** Mean of what was said; null in an empty bin. */
  said: number | null;
  /** Share that did miss. */
  happened: number | null;
}

export interface Calibration {
  forecasts: number;
  /** Mean squared error of the chances: 0 is perfect, always saying one half gives 0.25. */
  brier: number | null;
  /** Of always saying the share that did miss: what a forecast has to beat. */
  brierOfBaseRate: number | null;
  baseRate: number | null;
  /** Share of the ranges that held; 0.8 is right. */
  rangesHeld: number | null;
  bins: CalibrationBin[];
}

const binCount = 10;

/** Sets what was said beside what happened. */
export function calibrationOf(judged: readonly JudgedForecast[]): Calibration {
  const share = (of: (one: JudgedForecast) => number): number | null =>
    judged.length === 0 ? null : judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
  const baseRate = share(({ missed }) => Number(missed));
  const bins = Array.from({ length: binCount }, (_, place) => {
    const inBin = judged.filter(
      ({ chance }) => Math.min(binCount - 1, Math.floor(chance * binCount)) === place,
    );
    const mean = (of: (one: JudgedForecast) => number) =>
      inBin.length === 0 ? null : inBin.reduce((sum, one) => sum + of(one), 0) / inBin.length;
    return {
      from: place / binCount,
      to: (place + 1) / binCount,
      count: inBin.length,
      said: mean(({ chance }) => chance),
      happened: mean(({ missed }) => Number(missed)),
    };
  });
  return {
    forecasts: judged.length,
    brier: share(({ chance, missed }) => (chance - Number(missed)) ** 2),
    brierOfBaseRate: baseRate === null ? null : baseRate * (1 - baseRate),
    baseRate,
    rangesHeld: share(({ inRange }) => Number(inRange)),
    bins,
  };
}
