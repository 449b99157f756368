/** @jsxImportSource preact */
import { Html, sanitizeHTML, Text, useTemplateEvaluation } from '@bpmn-io/form-js-viewer';
import { useMemo } from 'preact/hooks';
import { escapeMarkdown } from '../markdown-text';
import type { FieldProps } from './field';
import { useService } from './field';

interface Markdown {
  render(text: string): string;
}

/**
 * What the designer says between the fields, in markdown. Values of the case inside it are text: they are escaped before
 * the markdown is read. Nothing is loaded from elsewhere.
 */
export function TextView({ field }: FieldProps) {
  const markdown = useService<Markdown>('markdownRenderer');
  const text = useTemplateEvaluation(String(field.text ?? ''), { sanitizer: escapeMarkdown });
  const html = useMemo(() => harmless(markdown.render(text)), [text]);
  return <div class="fjs-form-field fjs-form-field-text" dangerouslySetInnerHTML={{ __html: html }} />;
}
TextView.config = Text.config;

/** The same for HTML: only what may stand in a text, neither forms nor styles. */
export function HtmlView({ field }: FieldProps) {
  const content = useTemplateEvaluation(String(field.content ?? ''), { sanitizer: escapeMarkdown });
  const html = useMemo(() => harmless(content), [content]);
  return <div class="fjs-form-field fjs-form-field-text" dangerouslySetInnerHTML={{ __html: html }} />;
}
HtmlView.config = Html.config;

/** Known tags and attributes only (form-js's list); pictures and links stay within this site, or open as foreign pages. */
function harmless(html: string): string {
  const read = new DOMParser().parseFromString(sanitizeHTML(html), 'text/html');
  for (const one of read.querySelectorAll('img')) {
    const source = one.getAttribute('src') ?? '';
    if (!source.startsWith('data:image/') && !/^\/(?!\/)/.test(source)) one.remove();
  }
  for (const one of read.querySelectorAll('[id], [name], [class]'))
    for (const name of ['id', 'name', 'class']) one.removeAttribute(name);
  for (const link of read.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (!/^(https:|mailto:|tel:|\/(?!\/))/i.test(href)) link.removeAttribute('href');
    else if (/^https:/i.test(href)) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    } else link.removeAttribute('target');
  }
  return read.body.innerHTML;
}
