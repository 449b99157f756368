import appraisal from './shipped/appraisal-with-supplement.json';
import extension from './shipped/extension.json';
import financial from './shipped/financial-phase.json';
import consultation from './shipped/parallel-consultation.json';
import reception from './shipped/reception.json';
import signature from './shipped/signature-and-return.json';
import stop from './shipped/stop.json';
import withdrawal from './shipped/withdrawal.json';

/** The ready steps that come with the product, in the order of a case; each is version 1 of its key. */
export const shipped: ReadonlyMap<string, string> = new Map(
  Object.entries({
    reception,
    'appraisal-with-supplement': appraisal,
    'parallel-consultation': consultation,
    'financial-phase': financial,
    'signature-and-return': signature,
    withdrawal,
    stop,
    extension,
  }).map(([key, template]) => [key, JSON.stringify(template, null, 2)]),
);
