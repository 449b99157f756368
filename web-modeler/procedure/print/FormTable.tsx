import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { listAt, textAt, wordsAt } from '../file/reading';
import type { Value } from '../file/yaml-text';
import { formFields } from '../model-facts';
import classes from './print.module.css';
import type { PrintedModel } from './use-print';

const texts = defineTexts({
  form: { vi: 'Biểu mẫu', en: 'Form' },
  content: { vi: 'Nội dung', en: 'Content' },
  paper: { vi: 'Mẫu giấy', en: 'Paper form' },
  screen: { vi: 'Màn hình: {step}', en: 'Screen: {step}' },
  none: { vi: 'Không có biểu mẫu.', en: 'There are no forms.' },
});

/** The official forms of the dossier, and what is filled in at each step. */
export function FormTable({ value, data: { files, drawn } }: { value: Value; data: PrintedModel }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const papers = listAt(value, ['dossier'])
    .filter((paper) => textAt(paper, ['form']) !== '')
    .map(
      (paper) => [`${t('paper')} ${textAt(paper, ['form'])}`, wordsAt(paper, ['name'], language)] as const,
    );
  const screens = (drawn.table?.steps ?? []).flatMap(({ form, step }) => {
    const file = form === null ? undefined : files.find(({ name }) => baseName(name) === baseName(form));
    const labels = file ? formFields(file.content).map(({ label }) => label[language]) : [];
    return labels.length > 0 ? [[t('screen', { step }), labels.join('; ')] as const] : [];
  });
  if (papers.length + screens.length === 0) return <p>{t('none')}</p>;
  return (
    <div className={classes.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('form')}</th>
            <th scope="col">{t('content')}</th>
          </tr>
        </thead>
        <tbody>
          {[...papers, ...screens].map(([name, content]) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{content}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const baseName = (name: string): string => name.replace(/^.*[/:]/, '').replace(/\.form$/, '');
