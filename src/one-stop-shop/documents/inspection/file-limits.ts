const MiB = 1024 * 1024;

/** Bounds of what one file may turn into when it is opened. */
export const fileLimits = {
  pixels: 50_000_000,
  entries: 1_000,
  /** Unpacked bytes for each packed one. */
  inflation: 20,
  /** A small file may always unpack to this much: text packs well. */
  inflationFloor: 2 * MiB,
};
