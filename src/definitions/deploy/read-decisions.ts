import { Parser } from 'saxen';
import type { Report } from '../report';

const dmn = /^https?:\/\/www\.omg\.org\/spec\/DMN\//;

/** Ids and names of the decisions in a DMN file. */
export function readDecisions(xml: string, report: Report): { id: string; name?: string }[] {
  const decisions: { id: string; name?: string }[] = [];
  const malformed = ({ message }: Error) =>
    report.refuse('xml/not-well-formed', {
      vi: `Tệp XML sai cú pháp: ${message}.`,
      en: `The file is not well-formed XML: ${message}.`,
    });
  new Parser({ proxy: true })
    .ns({})
    .on('openTag', ({ name, attrs, ns }, decode) => {
      const [prefix, local] = name.includes(':') ? name.split(':') : ['xmlns', name];
      const uri = ns[`${prefix}$uri`] ?? '';
      if (local !== 'decision' || !dmn.test(uri)) return;
      const id = attrs.id && decode(attrs.id);
      if (id) decisions.push({ id, ...(attrs.name && { name: decode(attrs.name) }) });
      else
        report.refuse('dmn/missing-id', { vi: 'Một quyết định không có id.', en: 'A decision has no id.' });
    })
    .on('error', malformed)
    .on('warn', malformed)
    .parse(xml);
  if (decisions.length === 0 && !report.refused)
    report.refuse('dmn/no-decision', {
      vi: 'Tệp không có quyết định nào.',
      en: 'The file contains no decision.',
    });
  return decisions;
}
