import { type ComponentCheck, componentWays, type ProvidedComponent } from '../dossier';
import type { ActInput } from './act-input';

/** `components` [{code, how, copies?, uploadIds?}] of an act: what was handed over with it. */
export const providedComponents = (input: ActInput): ProvidedComponent[] =>
  input.list('components').flatMap((item) => {
    const how = item.oneOf('how', componentWays);
    if (!how) return [];
    const copies = item.amount('copies');
    return [
      {
        code: item.requiredText('code', 100),
        how,
        ...(copies !== undefined && { copies }),
        uploadIds: item.texts('uploadIds'),
      },
    ];
  });

/** `components` [{code, ok, reasonCode?, note?, otherName?, legalBasis?}] of an act: what was looked at. */
export const componentChecks = (input: ActInput): ComponentCheck[] =>
  input.list('components').flatMap((item) => {
    const ok = item.flag('ok');
    if (ok === undefined) return [];
    const reasonCode = item.text('reasonCode', 60);
    const note = item.text('note');
    const otherName = item.text('otherName', 500);
    const legalBasis = item.text('legalBasis', 500);
    return [
      {
        code: item.requiredText('code', 100),
        ok,
        ...(reasonCode && { reasonCode }),
        ...(note && { note }),
        ...(otherName && { otherName }),
        ...(legalBasis && { legalBasis }),
      },
    ];
  });
